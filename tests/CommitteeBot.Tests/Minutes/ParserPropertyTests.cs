using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CommitteeBot.Tests.Minutes;

/// <summary>Whatever is thrown at it, the parser gives a record whose lines are lines of the document.</summary>
public sealed class ParserPropertyTests
{
    private static readonly string[] Fragments =
    [
        "", "  ", "---", "+++", "title: \"Minutes\"", "date: 2020-06-09", "Hatherley Parish Council",
        "Tuesday 9th June 2020, 7.30pm", "PRESENT", "Present: Cllr J Hart (Chair), Cllr P Lee and",
        "Jo Hart – Clerk (JH) Sam Dale – Treasurer", "Apologies were received from Cllr K Ives.", "1. Apologies",
        "2\\. PLANNING The clerk said", "**3.Gates**", "39/20 Finance", "4.1 The path", "a) first",
        "ACTION", "ACTIONS: Clerk to mow. Also write.", "Action 3: PB to look", "- Complete", "(Action: PB)",
        "| No | Action | Owner |", "|---|---|---|", "| 1 | Mow | PB |", "<p><strong>Item 4: Trees</strong>",
        "</p><ul><li>Dead</li></ul>",
        "RESOLVED –", "That the public be excluded from the meeting for the following item.",
        "The CC said 54 of these 1116 were closed (46.5%).", "He added that he would report back by the next meeting.",
        "e |t was Al", "continued on",
        "the next line without an end", "Page 2 of 9", "https://example.org/a/b", "Agenda Item No. 4", "SUBJECT: Weirs",
        "RECOMMENDATION", "Date of next meeting: TBC",
        "The next meeting would be on 5 November but was rescheduled to 3 December 2020.",
        "The meeting closed at 8.15pm", "Signed ______________", "figure of 176 not 127 should be amended",
        "## Next Meeting", "* Issue [#12](https://example.org)", "\t\t\t", "[", "(((((((", "****__**", "\\",
        "&amp;&#x;", "1.1.1.1.1. x", "   JR", "99999999999. x",
    ];

    [Fact]
    public void Never_throws_and_every_line_number_is_inside_the_document()
    {
        var lines = Gen.OneOf(
            Gen.Elements(Fragments),
            ArbMap.Default.GeneratorFor<string>().Select(s => (s ?? "").ReplaceLineEndings(" ")),
            Gen.Elements(Fragments).Select(Cut), Glued());
        var property = Prop.ForAll(Arb.From(lines.ListOf()), document => Holds([.. document]));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Soak.Size(usual: 400, full: 40_000)).WithEndSize(120), property);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Holds_for_the_smallest_documents(int lines) => Assert.True(Holds([.. Enumerable.Repeat("x", lines)]));

    private static Gen<string> Glued() =>
        from a in Gen.Elements(Fragments) from b in Gen.Elements(Fragments) select a + " " + b;

    private static string Cut(string line) => line[..(line.Length / 2)];

    private static bool Holds(List<string> document)
    {
        var record = MinutesParser.Parse(new DocumentText(document, null, "text"), "random.txt");
        _ = RecordJson.Write(record);
        int[] numbers =
        [
            .. record.Items.Select(i => i.Line), .. record.Actions.Select(a => a.Line),
            .. record.Decisions.Select(d => d.Line), .. record.Corrections.Select(c => c.Line),
            .. record.Attendance.Select(a => a.Line), .. record.FutureItems.Select(f => f.Line),
            .. record.Reports.Select(r => r.Line), .. record.Warnings.Select(w => w.Line),
            .. record.Passages.SelectMany(p => new[] { p.Line, p.EndLine }), record.NextMeeting?.Line ?? 1,
            record.PreviousMeeting?.Line ?? 1,
        ];
        return document.Count == 0 || Array.TrueForAll(numbers, n => n >= 1 && n <= document.Count);
    }
}
