open module lendery {}
