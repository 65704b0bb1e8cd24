"""The sentences of pages and answers, as a friend would say them: values in, words out."""
