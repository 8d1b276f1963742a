"""From files of any kind to articles: one module a format, chosen by content in ``registry``."""
