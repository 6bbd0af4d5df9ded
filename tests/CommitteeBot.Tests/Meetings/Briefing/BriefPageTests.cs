using CommitteeBot.Committees;
using CommitteeBot.Meetings.Briefing;

namespace CommitteeBot.Tests.Meetings.Briefing;

public sealed class BriefPageTests
{
    private static readonly string[] Agenda = ["Apologies", "Matters arising", "Mooring fees", "Ferry steps", "Any other business"];

    [Fact]
    public void What_is_open_stands_under_its_item_and_the_rest_under_matters_arising()
    {
        var (items, quiet, left, more) = BriefPage.Create(
            Agenda, [Promise(1, "set the mooring fees"), Promise(2, "mend the crane")], [Question("asked about mooring fees")]);

        Assert.Equal(["3. Mooring fees", "2. Matters arising"], items.Select(i => i.Title));
        Assert.Equal(1, items[0].Promises.Single().Reference.Number);
        Assert.Single(items[0].Questions);
        Assert.Equal(["4. Ferry steps"], quiet);
        Assert.Equal((0, 0), (left, more));
    }

    [Fact]
    public void Without_an_agenda_all_of_it_is_not_on_the_agenda() =>
        Assert.Equal([BriefWords.NotOnAgenda], BriefPage.Create([], [Promise(1, "mend the crane")], []).Items.Select(i => i.Title));

    [Fact]
    public void A_page_holds_no_more_than_a_page_and_says_how_many_are_left()
    {
        var (items, _, left, more) = BriefPage.Create(
            Agenda, [.. Enumerable.Range(1, 30).Select(n => Promise(n, "mend the crane"))],
            [.. Enumerable.Range(1, 9).Select(n => Question($"asked about crane {n}"))]);

        Assert.Equal(22, items.Single().Promises.Count);
        Assert.Equal(2, items.Single().Questions.Count);
        Assert.Equal((8, 7), (left, more));
    }

    [Fact]
    public void An_item_whose_only_question_does_not_fit_is_not_said_to_have_nothing_open() =>
        Assert.DoesNotContain("4. Ferry steps", BriefPage.Create(
            Agenda, [.. Enumerable.Range(1, 22).Select(n => Promise(n, "mend the crane"))],
            [Question("about the crane"), Question("about the hoist"), Question("asked about the ferry steps")]).Quiet);

    private static (string, BriefPromise) Promise(int number, string text) =>
        (text, new BriefPromise(new ActionReference("QC", number), "Jo", text, null, null, null, 0, null));

    private static (string, BriefQuestion) Question(string words) => (words, new BriefQuestion(words, new("minute 4", IsPrivate: false)));
}
