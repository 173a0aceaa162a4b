package lendery.methods;

final class Extra {
    int x = "<script>alert(1)</script>\u001b[2J" + undefined<img>;
}
