using CommitteeBot.Minutes.Transcripts;

namespace CommitteeBot.Tests.Minutes.Transcripts;

public sealed class TranscriptCommitmentsTests
{
    private static readonly string[] Roster = ["Miriam Okonjo", "Peter Hall", "Jane Hart"];

    [Theory]
    [InlineData(
        "I'll write to the county about the lights by Friday.",
        "Jane Hart will write to the county about the lights by Friday.", "Jane Hart")]
    [InlineData(
        "Okay, I'll send the minutes round tomorrow.", "Jane Hart will send the minutes round tomorrow.",
        "Jane Hart")]
    [InlineData(
        "I can circulate the budget before the next meeting.",
        "Jane Hart will circulate the budget before the next meeting.", "Jane Hart")]
    [InlineData(
        "I'm going to ask the county for my traffic data.", "Jane Hart will ask the county for their traffic data.",
        "Jane Hart")]
    [InlineData(
        "Yes, I’ll contact the insurers and come back to you.",
        "Jane Hart will contact the insurers and come back to them.", "Jane Hart")]
    [InlineData(
        "The lamp on Mill Lane is out again, so I'll report that.",
        "The lamp on Mill Lane is out again, so Jane Hart will report that.", "Jane Hart")]
    [InlineData(
        "Peter, could you get three quotes for the fence?", "Peter to get three quotes for the fence.", "Peter")]
    [InlineData("Can you book the hall for June, Miriam?", "Miriam to book the hall for June.", "Miriam")]
    [InlineData(
        "Miriam will draft the letter to the forum by 4 December.",
        "Miriam will draft the letter to the forum by 4 December.", "Miriam")]
    [InlineData("The clerk to write to the bank.", "The clerk to write to the bank.", "The clerk")]
    public void Who_takes_on_what_is_put_as_minutes_would(string said, string text, string owner)
    {
        var one = Assert.Single(Read(("Jane Hart", said)));

        Assert.Equal((text, owner), (one.Text, one.Owner));
    }

    [Theory]
    [InlineData("I'll chase that.")]
    [InlineData("I'll just say that we have been here before.")]
    [InlineData("I'll hand over to Miriam for the next item.")]
    [InlineData("I'll second that proposal from the chair.")]
    [InlineData("I will be away for the whole of next week.")]
    [InlineData("I won't write to them again about this.")]
    [InlineData("We will come back to that item later on.")]
    [InlineData("I think it will rain at the weekend.")]
    [InlineData("I don't think I'll write to the county about the drain this month.")]
    [InlineData("I doubt I'll write to the county about the drain.")]
    [InlineData("Peter said I'll write to the county about the drain.")]
    [InlineData("Miriam, can you hear us now?")]
    [InlineData("Gerald, could you get three quotes for the fence?")]
    [InlineData("Will Peter write to the county about the lights?")]
    [InlineData("The county will resurface the road in March.")]
    public void What_is_said_of_the_call_or_of_others_is_nothing_to_do(string said) =>
        Assert.Empty(Read(("Jane Hart", said)));

    [Fact]
    public void The_same_said_twice_counts_once_and_the_likeliest_come_first()
    {
        var read = Read(
            ("Peter Hall", "I'll pick up the keys from the hall."),
            ("Jane Hart", "I'll write to the county about the lights on Mill Lane."),
            ("Miriam Okonjo", "So Jane will write to the county about the lights."),
            ("Miriam Okonjo", "I'll write to the county about the bins in the park."));

        Assert.Equal(["Jane Hart", "Miriam Okonjo", "Peter Hall"], read.Select(r => r.Owner));
        Assert.Equal(TimeSpan.FromMinutes(1), read[0].At);
    }

    [Fact]
    public void A_voice_without_a_name_owns_nothing()
    {
        var one = Assert.Single(Read((null, "I'll ask the bank for a loan for the new slipway.")));

        Assert.Equal(("Somebody will ask the bank for a loan for the new slipway.", null), (one.Text, one.Owner));
    }

    private static IReadOnlyList<SpokenCommitment> Read(params (string? Speaker, string Text)[] said) =>
        new TranscriptCommitments(Roster).Read(
            said.Select((s, at) => new SpokenSentence(s.Speaker, TimeSpan.FromMinutes(at), s.Text)));
}
