using CommitteeBot.Minutes.Transcripts;

namespace CommitteeBot.Tests.Minutes.Transcripts;

public sealed class SpeakerNameTests
{
    [Theory]
    [InlineData("Jane Hart", "Jane Hart")]
    [InlineData("Hart, Jane (Clerk)", "Jane Hart")]
    [InlineData("Jane Hart (Guest)", null)]
    [InlineData("Jane Hart (Unverified)", null)]
    [InlineData("Peter Hall", "Peter Hall")]
    [InlineData("Speaker 1", null)]
    [InlineData("Council Chamber", null)]
    [InlineData("Meeting Room 2", null)]
    [InlineData("+44123456789", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_room_and_an_unknown_voice_are_nobody(string? written, string? name) =>
        Assert.Equal(name, SpeakerName.Of(written));

    [Theory]
    [InlineData("Jane", true)]
    [InlineData("Cllr Hart", true)]
    [InlineData("Hart", false)]
    [InlineData("Peter", false)]
    public void People_are_called_by_their_first_name_or_by_title_and_family_name(string called, bool means) =>
        Assert.Equal(means, SpeakerName.Means(called, "Jane Hart"));
}
