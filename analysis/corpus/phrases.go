package corpus

import "strings"

// What sites say of themselves around their articles. All in small letters with straight apostrophes.
// A phrase that an article may use as well stands in asides, where one of the companions must be near.

// exact are whole lines.
var exact = set(`advertisement|advertisements|ad|ads|comments|comment|share|share this|share this article|share this story|share article|save|print|email|copy link|
copy link urlcopied!|link copied|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|instagram|youtube|telegram|messenger|flipboard|threads|bluesky|tiktok|rss|google|
menu|search|home|close|log in|login|sign in|sign up|register|subscribe|subscribe now|subscribe today|donate|donate now|newsletter|newsletters|not now|yes please|not now yes please|
no thanks|ok|got it|accept|accept all|reject all|i agree|read more|more|see more|show more|load more|view more|read more about|most read|most popular|trending|trending now|
popular|recommended|related|related articles|related stories|related topics|related posts|related news|related content|see also|also read|read also|read next|up next|top stories|latest news|
more stories|more news|more from|more on this story|you may also like|you might also like|editor's picks|editors' picks|sponsored|sponsored content|paid content|
promoted stories|around the web|from the web|powered by|skip to content|skip to main content|open image in gallery|view image in gallery|enlarge this image|toggle caption|hide caption|
image source|image caption|media caption|play|play video|watch|watch now|listen|listen to this article|contact us|about us|terms of use|terms of service|privacy policy|privacy|cookies|cookie policy|
all rights reserved|back to top|next article|previous article|follow us|follow|join the conversation|leave a comment|leave a reply|post a comment|view comments|show comments|comments (0)|tags|topics|
story continues below|story continues below advertisement|article continues below|article continues below advertisement|continue reading|loading|loading...|getty images|reuters|afp via getty images|
font size|text size|print this page|gift article|give this article|report an error|corrections|published|updated|share on facebook|share on twitter|tweet|pin it|email this article`)

// longestExact is how long such a line is at most, in bytes: folding shortens none by half.
var longestExact = func() (n int) {
	for line := range exact {
		n = max(n, 2*len(line))
	}
	return n
}()

// glued are phrases that are cut wherever they stand between words: no article writes them.
var glued = []string{
	"open image in gallery", "enlarge this image toggle caption", "enlarge this image", "toggle caption", "hide caption", "story continues below advertisement",
	"article continues below advertisement", "story continues below", "article continues below", "article continues after this advertisement", "story continues after advertisement",
	"scroll to continue", "skip to main content", "image source, getty images", "image source, reuters", "image caption,", "media caption,", "advertisement - story continues below",
	"related article", "related video", "related gallery", "related live-story",
	"read more:", "read also:", "also read:",
}

// appeals ask for money or praise the outlet; what stands between two of them is part of them.
var appeals = []string{
	"your support helps", "your support makes", "your support means", "your support allows", "your donation", "your contribution makes", "your contribution helps",
	"support our journalism", "support independent journalism", "support quality journalism", "believe quality journalism", "support our work", "make a donation", "donate today",
	"donate now", "become a supporter", "please consider supporting", "please consider donating", "please donate", "reader-supported", "supported by readers",
	"our reporting and analysis", "keep sending journalists", "keep our journalism", "power our journalism", "fund our journalism", "help us keep", "help us to tell",
	"out of our reporting", "if you value our", "if you can, please", "contribute from as little as", "reader-funded",
}

// notices are sentences of the site.
var notices = []string{
	"thank you for registering", "refresh your browser", "refresh the page", "automatically logged in", "create an account", "already a subscriber", "already have an account",
	"already registered", "register for free", "register now to", "log in to continue", "sign in to continue", "your free articles", "free articles remaining", "start your free trial",
	"this site uses cookies", "this website uses cookies", "we use cookies", "uses cookies to", "our use of cookies", "use of cookies", "accept cookies", "cookie settings", "cookie policy",
	"enable javascript", "javascript is disabled", "javascript enabled", "browser preferences", "your browser does not support", "browser doesn't support", "ad blocker", "adblocker",
	"join our commenting", "join thought-provoking", "join the conversation and", "leave a comment", "post a comment", "email address will not be published", "required fields are marked",
	"community guidelines", "comments are closed", "comments are moderated", "comments have been closed", "follow other", "share your thoughts in the comments", "in the comments below",
	"share this article", "share on facebook", "click to share", "follow us on", "like us on facebook", "find us on facebook", "download our app", "download the app", "get our app", "on our app",
	"all rights reserved", "copyright ©", "may not be published, broadcast", "may not be reproduced", "not responsible for the content of external", "our approach to external linking",
	"stay up to date with notifications", "notifications can be managed", "turn on notifications", "allow notifications", "affiliate commission", "thomson reuters trust principles",
	"straight to your inbox", "to your inbox", "in your inbox", "unsubscribe at any time", "by signing up", "by subscribing", "opt out at any time", "you agree to our", "agree to our terms",
	"subscribe to our", "sign up for our", "sign up to our", "sign up here", "subscribe here", "click here to", "enter your email", "valid email address", "please enter your email",
	"please enter a valid", "get the latest news delivered", "our privacy policy", "and privacy policy", "do not sell my", "do not sell or share", "reporting by", "editing by",
	"article was first published on", "article was originally published on", "story was originally published on", "download the ", "has been republished from",
}

// asides are notices only beside one of the companions.
var asides = []struct {
	phrase     string
	companions []string
}{
	{"sign up for", []string{"newsletter", "email", "inbox", "briefing", "alerts", "updates", "free"}},
	{"sign up to", []string{"newsletter", "email", "inbox", "briefing", "alerts", "updates", "read more"}},
	{"subscribe to", []string{"newsletter", "podcast", "channel", "inbox", "email", "digital", "unlimited", "updates"}},
	{"newsletter", []string{"sign up", "subscribe", "inbox", "get our", "delivered", "your email", "register"}},
	{"privacy policy", []string{"terms", "cookie", "recaptcha", "subscribe", "sign"}},
	{"reporting by", []string{"editing by", "writing by"}},
	{"download the ", []string{" app "}},
	{"follow other", []string{"readers", "replies"}},
	{"editing by", []string{"reporting by", "writing by", "additional reporting", "reuters"}},
}

// closers are lines behind which no article goes on.
var closers = set(`related articles|related stories|related posts|related news|related content|you may also like|you might also like|more from|most read|most popular|leave a reply|leave a comment|
leave a reply cancel reply|post a comment|comments|join our commenting forum|recommended for you|recommended stories|more stories|around the web|from the web|promoted stories|about the author|editor's picks|
top stories|latest stories|latest news|more news|more on this story|sponsored content|sponsored links|popular posts|recent posts|recent comments|trending now|trending|read next|up next|sign up for our newsletter`)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, s := range strings.Split(list, "|") {
		m[strings.TrimSpace(s)] = true
	}
	return m
}
