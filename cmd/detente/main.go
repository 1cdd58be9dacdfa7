// Command detente reads a news corpus, finds every statement by an actor, scores its tone from
// de-escalation (-1) to escalation (+1), and writes charts, a workbook and tables.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"detente/lexicons"
)

// version of the program; CHANGELOG.md tells what came with it.
const version = "0.1.0"

// Exit codes.
const (
	exitDone        = 0
	exitFailure     = 1
	exitUsage       = 2
	exitSkipped     = 3   // done, but some inputs were skipped
	exitNothing     = 4   // nothing could be scored
	exitInterrupted = 130 // as shells do for SIGINT
)

// cli is the command line.
type cli struct {
	Lexicons string      `help:"Folder of lexicon files that replace the built-in ones of the same name." placeholder:"DIR" type:"existingdir"`
	Config   string      `help:"Settings file (default: detente.yaml here, where there is one)." placeholder:"FILE" type:"existingfile"`
	Quiet    bool        `short:"q" help:"Say nothing on standard error but errors."`
	NoColor  bool        `help:"No colours (also with NO_COLOR set)." env:"NO_COLOR"`
	Version  versionFlag `help:"Print the version and the hash of the lexicons."`

	Run         runCmd         `cmd:"" help:"The whole job: score the documents, write charts, workbook and tables."`
	Score       scoreCmd       `cmd:"" help:"Documents to statements: FILE and FILE.documents, JSON lines (map)."`
	Report      reportCmd      `cmd:"" help:"Statements to charts, workbook and tables (reduce)."`
	Statements  statementsCmd  `cmd:"" help:"From a number of the results to the statements behind it: of actors, targets, outlets, a span of days."`
	Compare     compareCmd     `cmd:"" help:"What became of the results from one run to another: with other word lists, other articles, corrections."`
	Explain     explainCmd     `cmd:"" help:"Show documents in the terminal: statements, speakers, dates, and the words behind each score."`
	Tone        toneCmd        `cmd:"" help:"Score single sentences, with evidence. A sentence without a document gets a score of its own kind: also words of little weight count, fitted on coded sentences (lexicons/tone/weights.tsv); what run scores is only the statement in it, by the rules."`
	Text        textCmd        `cmd:"" help:"Write the cleaned documents with their dates: what the program reads."`
	Eval        evalCmd        `cmd:"" help:"Agreement of statements with coded ones, general sentiment beside it."`
	Corrections correctionsCmd `cmd:"" help:"Read back what people entered into a workbook."`
	Lexicon     lexiconCmd     `cmd:"" help:"For whoever edits the word lists."`
}

// env is what a command works with.
type env struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
	quiet, color   bool
	lexicons       string
	prepared       bool // the memory
}

// exit is an error with an exit code of its own.
type exit struct {
	code int
	err  error // nil: everything has been said
}

func (e exit) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit code %d", e.code)
	}
	return e.err.Error()
}

func (e exit) Unwrap() error { return e.err }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // whoever interrupts twice does not want to wait
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run is the program, with its streams.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var c cli
	exited := -1 // kong asks to exit after --help and --version
	parser, err := kong.New(&c,
		kong.Name("detente"),
		kong.Description("Tone of reported statements, per actor and date: from de-escalation (-1) to escalation (+1), with the words behind every number."),
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { exited = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.ValueFormatter(helpText),
	)
	if err != nil {
		fmt.Fprintln(stderr, "detente:", err)
		return exitFailure
	}
	settings, err := settingsFile(args)
	if err != nil {
		fmt.Fprintln(stderr, "detente:", err)
		return exitUsage
	}
	if err := kong.Resolvers(settings).Apply(parser); err != nil {
		fmt.Fprintln(stderr, "detente:", err)
		return exitUsage
	}
	k, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if err != nil {
		fmt.Fprintln(stderr, wrongUsage(err))
		return exitUsage
	}
	e := &env{ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr, quiet: c.Quiet, lexicons: c.Lexicons,
		color: !c.NoColor && isTerminal(stdout)}
	return e.code(k.Run(e))
}

// code tells people what went wrong, and the exit code of it.
func (e *env) code(err error) int {
	var x exit
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(e.stderr, "detente: interrupted; nothing was written")
		return exitInterrupted
	case errors.As(err, &x):
		if x.err != nil {
			fmt.Fprintln(e.stderr, "detente:", x.err)
		}
		return x.code
	}
	fmt.Fprintln(e.stderr, "detente:", readable(err))
	return exitFailure
}

// load reads the lexicons that the run uses.
func (e *env) load() (*lexicons.Set, error) {
	e.prepare()
	return lexicons.Load(e.ownLexicons())
}

// ownLexicons is the folder that the user gave; nil stands for the built-in ones.
func (e *env) ownLexicons() fs.FS {
	if e.lexicons == "" {
		return nil
	}
	return os.DirFS(e.lexicons)
}

// versionFlag prints the version: kong's own flag would need the hash of the lexicons whatever is asked for.
type versionFlag bool

// BeforeReset is called by kong where the flag stands.
func (versionFlag) BeforeReset(app *kong.Kong) error {
	fmt.Fprintln(app.Stdout, versionLine())
	app.Exit(0)
	return nil
}

func versionLine() string {
	hash := "unreadable"
	if h, err := lexicons.Hash(nil); err == nil {
		hash = h
	}
	return fmt.Sprintf("detente %s (lexicons %s)", version, hash)
}
