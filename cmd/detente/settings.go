package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/alecthomas/kong"
	"github.com/goccy/go-yaml"
)

// settingsFile reads detente.yaml, or the file that --config names. Its keys are the long flags;
// a key may stand under the name of a command. Flags on the command line win over it.
func settingsFile(args []string) (kong.Resolver, error) {
	name, named := "detente.yaml", false
	for i, a := range args {
		if v, ok := strings.CutPrefix(a, "--config="); ok {
			name, named = v, true
		} else if a == "--config" && i+1 < len(args) {
			name, named = args[i+1], true
		}
	}
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) && !named {
		return kong.ResolverFunc(func(*kong.Context, *kong.Path, *kong.Flag) (any, error) { return nil, nil }), nil
	}
	if err != nil {
		return nil, fmt.Errorf("the settings file cannot be read: %w", err)
	}
	values := map[string]any{}
	if err := yaml.Unmarshal(data, &values); err != nil {
		return nil, fmt.Errorf("the settings file %s is not YAML: %s", name, yaml.FormatError(err, false, true))
	}
	return &settings{name: name, values: values}, nil
}

// settings answers kong's questions for flags that the command line leaves out.
type settings struct {
	name   string
	values map[string]any
}

// Validate refuses keys that are no flag of any command: most likely misspelt.
func (s *settings) Validate(app *kong.Application) error {
	known := map[string]bool{}
	commands := map[string]bool{}
	_ = kong.Visit(app, func(node kong.Visitable, next kong.Next) error {
		switch n := node.(type) {
		case *kong.Flag:
			known[n.Name] = true
		case *kong.Node:
			commands[n.Name] = true
		}
		return next(nil)
	})
	for key, value := range s.values {
		if sub, ok := value.(map[string]any); ok && commands[key] {
			for k := range sub {
				if !known[k] {
					return fmt.Errorf("%s: %s.%s is no setting; the settings are the long flags of detente %s --help", s.name, key, k, key)
				}
			}
			continue
		}
		if !known[key] {
			return fmt.Errorf("%s: %q is no setting; the settings are the long flags of detente --help", s.name, key)
		}
	}
	return nil
}

// Resolve is the value of a flag, or nil.
func (s *settings) Resolve(_ *kong.Context, parent *kong.Path, flag *kong.Flag) (any, error) {
	if parent != nil {
		if n := parent.Node(); n != nil {
			if sub, ok := s.values[n.Name].(map[string]any); ok {
				if v, ok := sub[flag.Name]; ok {
					return v, nil
				}
			}
		}
	}
	v, ok := s.values[flag.Name]
	if !ok {
		return nil, nil
	}
	return v, nil
}
