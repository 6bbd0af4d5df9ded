using CommitteeBot.Import;
using CommitteeBot.Store;
using CommitteeBot.Tests.Minutes;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Answers.Records;

/// <summary>A bot with a meeting in which people came and went.</summary>
public sealed class ComingAndGoing() : RunningBot(new() { ["Samples:Load"] = "false" })
{
    private protected override async Task FillAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        db.Committees.Add(new CommitteeRow { Name = "Hatherley Parish Council", Prefix = "HPC" });
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<ImportMinutes>().RunAsync(
            new ImportRequest(Sample.Parse(Minutes), "coming", null, ActionIntake.History, "officer"), default);
    }

    private const string Minutes =
        """
        Hatherley Parish Council

        Minutes of the meeting held on Tuesday 9 June 2026

        Present:
        Cllr Ann Bell (Chair)
        Cllr Tom Cole (present from item 3)
        Cllr Priya Nair
        Cllr Owen Pugh
        Cllr Iain Muir

        1. Minutes

        The minutes were agreed.

        2. Benches

        Two benches were ordered. Cllr Muir left the meeting at 7.40 pm.

        3. Budget

        RESOLVED that the budget be set at £20,000.

        4. Sale of the yard

        Cllr Pugh declared a pecuniary interest as the owner of the next plot and left the room. RESOLVED to sell.

        5. Library grant

        It was agreed to give the library £500.
        """;
}

public sealed class AnswerAttendanceAtItemTests(ComingAndGoing running)
    : ConversationTest(running), IClassFixture<ComingAndGoing>
{
    [Theory]
    [InlineData("who was there for item 1?", "Ann Bell|Priya Nair|Owen Pugh|Iain Muir", "Tom Cole")]
    [InlineData("who was present for item 3 of 9 June 2026?", "Ann Bell|Tom Cole|Priya Nair|Owen Pugh", "Iain Muir")]
    [InlineData("who was there for item 4?", "Ann Bell|Tom Cole|Priya Nair", "Owen Pugh|Iain Muir")]
    [InlineData("who attended item 5?", "Ann Bell|Tom Cole|Priya Nair|Owen Pugh", "Iain Muir")]
    public async Task Those_there_for_an_item_are_told_from_those_who_were_not(string question, string there, string away)
    {
        var lines = (await SayAsync(question)).Split('\n').Select(l => l.Trim()).ToList();
        var present = Assert.Single(lines, l => l.StartsWith("**There:**", StringComparison.Ordinal));
        Assert.All(there.Split('|'), name => Assert.Contains(name, present, StringComparison.Ordinal));
        Assert.All(away.Split('|'), name =>
        {
            Assert.DoesNotContain(name, present, StringComparison.Ordinal);
            Assert.Contains(
                lines,
                l => l.StartsWith("**Not there:**", StringComparison.Ordinal) && l.Contains(name, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("was Cllr Muir present when item 3 was decided?", "No: Iain Muir wasn't there for item 3, Budget.")]
    [InlineData("was Cllr Muir present for item 2?", "For part of it: Iain Muir")]
    [InlineData("was Tom Cole there for item 2?", "“Cllr Tom Cole (present from item 3)”")]
    [InlineData("was Owen Pugh there for item 4?", "No: Owen Pugh wasn't there for item 4, Sale of the yard.")]
    [InlineData("was Priya Nair present for item 4?", "Yes, as far as the minutes show: Priya Nair is listed as present")]
    public async Task One_person_is_told_with_what_the_minutes_print(string question, string holds) =>
        Assert.Contains(holds, await SayAsync(question), StringComparison.Ordinal);

    [Fact]
    public async Task Without_an_item_the_whole_list_is_given() =>
        Assert.Contains(
            "**Present:** Ann Bell", await SayAsync("who was at the meeting on 9 June 2026?"), StringComparison.Ordinal);

    private async Task<string> SayAsync(string text) =>
        string.Join('\n', (await Teams.SayAsync(text)).Select(CardReading.Words));
}
