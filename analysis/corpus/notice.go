package corpus

func notice(s string) bool      { return false }
func endsArticle(s string) bool { return false }
