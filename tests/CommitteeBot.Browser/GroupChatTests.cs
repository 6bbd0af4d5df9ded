using CommitteeBot.Browser.Client;

namespace CommitteeBot.Browser;

/// <summary>The council's committee took the offers for the yard in private; its sample minutes mark them as exempt. The item's title is public, as on an agenda.</summary>
public sealed class GroupChatTests(TeamsClient client) : ClientTest(client)
{
    private static readonly string[] Exempt = ["1,290,000", "1,100,000", "340,000", "Tarrowdale", "heads of terms"];

    [SkippableFact]
    public async Task A_mention_is_answered_and_nothing_exempt_comes_into_the_chat_by_any_way_of_asking()
    {
        await GoToAsync(TeamsPage.Group);

        var answer = await Chat.SayAsync("what was decided about the winter shelter?", mention: true);
        Assert.Contains(answer, m => m.Says("£28,000"));

        foreach (var line in new[]
        {
            "what did the bidders offer for Old Tannery Yard?", "what was resolved about Old Tannery Yard on 14 October 2026?",
            "use HEC", "actions", "all actions", "digest", "what is the history of Old Tannery Yard?",
        })
        {
            await Chat.SayAsync(line, mention: true);
        }

        var shown = Chat.Traffic.Messages.Where(m => m.Conversation == "19:agenda@thread.v2").ToList();
        Assert.True(shown.Count > 7, "The bot said too little for this test to show anything.");
        var leaks = shown.Where(m => Exempt.Any(m.Says)).Select(m => m.Message.GetRawText()).ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [SkippableFact]
    public async Task The_same_person_is_shown_the_exempt_item_alone()
    {
        await GoToAsync(TeamsPage.Personal);

        await Chat.SayAsync("use HEC");
        var said = await Chat.SayAsync("actions");

        Assert.Contains(said, m => m.Says("heads of terms"));
    }
}
