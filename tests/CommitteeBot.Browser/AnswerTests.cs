using System.Text.RegularExpressions;
using CommitteeBot.Browser.Client;

namespace CommitteeBot.Browser;

public sealed class AnswerTests(TeamsClient client) : ClientTest(client)
{
    [Fact]
    public async Task The_next_meeting_is_answered_from_the_minutes_with_the_source()
    {
        await GoToAsync(TeamsPage.Personal);

        var said = await Chat.SayAsync("when is the next meeting of the Community Priorities Meeting?");

        Assert.Matches(new Regex("[0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}"), said[0].Message.GetRawText());
        await ShowsAsync(Chat.LastCard, "3 November 2026");
    }

    [Fact]
    public async Task The_source_of_an_answer_opens_the_passage_and_the_answer_takes_a_thumb()
    {
        await GoToAsync(TeamsPage.Personal);

        var said = await Chat.SayAsync("what would the call-back service cost?");
        Assert.Contains(said, m => m.Says("£64,000"));
        await ShowsAsync(Chat.LastCard, "12 March 2026, item 4");

        var passage = Chat.LastCard.GetByText("costed proposal for a call-back service").First;
        await Expect(passage).ToHaveCountAsync(0);
        await Chat.FollowAsync("Show passage");
        await Expect(passage).ToBeVisibleAsync();
        await ShowsAsync(Chat.LastCard, "12 March 2026, item 4");

        await Chat.FollowAsync("Hide passage");
        await Expect(passage).ToHaveCountAsync(0);

        var thumb = await Chat.LikeAsync("It names the place.");
        Assert.Equal(200, thumb.Status);
    }

    [Fact]
    public async Task What_the_minutes_do_not_say_is_not_made_up()
    {
        await GoToAsync(TeamsPage.Personal);

        var said = await Chat.SayAsync("how many zebras did the harbour master buy?");

        Assert.Contains(said, m => m.Says("couldn't find that") || m.Says("not certain"));
    }
}
