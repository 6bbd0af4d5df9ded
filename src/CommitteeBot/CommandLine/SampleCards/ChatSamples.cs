using CommitteeBot.Cards;
using CommitteeBot.Chat.Answers;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Understanding.AskBack;

namespace CommitteeBot.CommandLine.SampleCards;

/// <summary>Help, welcome and questions back.</summary>
internal static class ChatSamples
{
    public static IEnumerable<SampleCard> Create()
    {
        yield return Of("welcome", HelpReply.Greet(
            HelpWords.WelcomeTitle, HelpWords.WelcomeOpening("Nadia Fenwick", null), SampleActions.Committee, [SampleActions.Other]));
        yield return Of("help", HelpReply.Help(SampleActions.Committee, [SampleActions.Other], isGroup: false));
        yield return Of("help in a group", HelpReply.Help(SampleActions.Committee, [], isGroup: true));
        yield return Of("greeting", HelpReply.Greet(
            HelpWords.GreetingTitle("Nadia"), HelpWords.GreetingOpening, SampleActions.Committee, [SampleActions.Other]));
        yield return Of("question back", AskBackCard.Create(
        [
            new LikelyCommand("Log it as an action", "action send the figures"), new LikelyCommand("Show the actions", "actions"),
            new LikelyCommand("Search the minutes", "search figures"),
        ]));
    }

    private static SampleCard Of(string name, AdaptiveCard card) => new("Chat", name, card);
}
