package roundtrip.quiz.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever an author writes, the HTML is harmless. */
class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '|',
            value = {
                "plain text ~ plain text",
                "`GET /a` and *more* ~ <code>GET /a</code> and <em>more</em>",
                "<script>x</script> ~ <p>&lt;script&gt;x&lt;/script&gt;</p>",
                "a <b onclick=x>b</b> ~ a &lt;b onclick=x&gt;b&lt;/b&gt;",
                "[x](javascript:alert) ~ <a rel=\"nofollow\" href=\"\">x</a>",
                "![a cat](http://x.test/cat.png) ~ a cat",
                "1 < 2 & \"3\" ~ 1 &lt; 2 &amp; &quot;3&quot;"
            })
    void rendersALine(String markdown, String html) {
        assertThat(Markdown.inline(markdown).value()).isEqualTo(html);
    }

    @Test
    void rendersBlocks() {
        assertThat(Markdown.block("one\n\n- two").value()).isEqualTo("<p>one</p>\n<ul>\n<li>two</li>\n</ul>");
    }
}
