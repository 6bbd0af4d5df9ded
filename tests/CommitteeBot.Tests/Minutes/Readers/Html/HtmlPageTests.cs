using System.Text;
using CommitteeBot.Minutes.Readers.Html;

namespace CommitteeBot.Tests.Minutes.Readers.Html;

public sealed class HtmlPageTests
{
    [Theory]
    [InlineData("<h2>1. Welcome</h2><p>All were\n welcomed.</p>", "## 1. Welcome¶¶All were welcomed.")]
    [InlineData("<ol><li>One<li>Two</ol>", "1. One¶2. Two")]
    [InlineData("<ol start=4><li>Four</li><li value=9>Nine</li><li>Ten</li></ol>", "4. Four¶9. Nine¶10. Ten")]
    [InlineData("<ol type=a><li>x</li><li>y<ol type=i><li>z</li></ol></li></ol>", "a. x¶b. y¶  i. z")]
    [InlineData("<ol style='list-style-type: upper-roman'><li>x</li></ol>", "I. x")]
    [InlineData("<ol reversed><li>x</li><li>y</li></ol>", "2. x¶1. y")]
    [InlineData("<ul><li>x</li><li>y</li></ul>", "- x¶- y")]
    [InlineData(
        "<table><tr><th>Action</th><th>Owner</th></tr><tr><td>Ring <b>all</b></td><td>Clerk</td></tr></table>",
        "| Action | Owner |¶| Ring **all** | Clerk |")]
    [InlineData(
        "<table><tr><th>Action</th><th>Owner</th></tr><tr><td><ul><li>Ring all</li><li>Call all</li></ul></td>"
            + "<td>Jo<br>Pat</td></tr></table>",
        "| Action | Owner |¶| • Ring all\u2028• Call all | Jo\u2028Pat |")]
    [InlineData(
        "<table><tr><th>Item</th><th>Discussion</th><th>Action</th></tr><tr><td>1</td><td><p>One.</p><p>Two.</p>"
            + "<p>Three.</p></td><td>Ring them about it</td></tr></table>",
        "| Item | Discussion | Action |¶1¶¶One.¶¶Two.¶¶Three.¶¶|  |  | Ring them about it |")]
    [InlineData("<p>Present<br>Ann Lee<br/>Bo Ray</p>", "Present¶Ann Lee¶Bo Ray")]
    [InlineData("<nav>Home</nav><script>x</script><style>y</style><p>Text</p><footer>Imprint</footer>", "Text")]
    [InlineData("<p>Fish &amp; chips &pound;5</p>", "Fish & chips £5")]
    [InlineData("<p>rent <del>212</del><ins>221</ins></p>", "rent 221")]
    [InlineData(
        "<p><a href='https://example.org/a'>report</a> and <a href='/b'>other</a></p>",
        "[report](https://example.org/a) and other")]
    [InlineData("<div>One</div><div>Two</div>", "One¶Two")]
    [InlineData("<header><nav>Menu</nav></header><main><p>Inside</p></main><p>Outside</p>", "Inside")]
    [InlineData("<pre>a   b\n  c</pre>", "a   b¶c")]
    [InlineData("<p style='display:none'>Hidden</p><p hidden>Too</p><p>Seen</p>", "Seen")]
    [InlineData("<table><tr><td><p>One.</p><p>Two.</p><p>Three.</p></td></tr></table>", "One.¶¶Two.¶¶Three.")]
    public void A_page_reads_as_it_is_shown(string html, string lines) =>
        Assert.Equal(lines.Split('¶'), HtmlPage.Read(Encoding.UTF8.GetBytes(html)).Document!.Lines);
}
