using CommitteeBot.Chat;
using CommitteeBot.Chat.Audience;

namespace CommitteeBot.Tests.Chat.Audience;

public class CommitteeChoiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly ReachableCommittee[] Committees =
    [
        new(new(1, "Licensing Panel", "LIC"), new DateOnly(2027, 3, 1)),
        new(new(2, "Harbour Committee", "HAR"), new DateOnly(2026, 12, 1)),
        new(new(3, "Harbour Committee Appeals Panel", "HAP"), null),
    ];

    [Theory]
    [InlineData("action for the harbour committee: paint the pier", null, null, 2)]
    [InlineData("who chairs the Harbour Committee Appeals Panel?", null, null, 3)]
    [InlineData("actions LIC", 2, 2, 1)]
    [InlineData("actions", 3, 1, 3)]
    [InlineData("actions", null, 1, 1)]
    [InlineData("actions", null, null, 2)]
    [InlineData("actions", 99, 98, 2)]
    [InlineData("done LIC-3 sent", null, 2, 2)]
    [InlineData("a licence is not the panel", null, 3, 3)]
    public void The_one_named_then_the_chats_then_the_persons_last_then_the_nearest(
        string text, int? chat, int? last, int expected) =>
        Assert.Equal(expected, CommitteeChoice.Choose(text, Committees, chat, last, Today));

    [Fact]
    public void A_person_of_no_committee_means_none() =>
        Assert.Null(CommitteeChoice.Choose("actions", [], 1, 1, Today));
}
