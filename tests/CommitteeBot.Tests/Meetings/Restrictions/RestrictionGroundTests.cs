using CommitteeBot.Committees;
using CommitteeBot.Meetings.Restrictions;

namespace CommitteeBot.Tests.Meetings.Restrictions;

public sealed class RestrictionGroundTests
{
    [Theory]
    [InlineData("paragraph 3", "paragraph 3 of Part 1 of Schedule 12A (financial or business affairs)", true)]
    [InlineData("para. 7 of Schedule 12A", "paragraph 7 of Part 1 of Schedule 12A (crime)", true)]
    [InlineData("section 43 of the Freedom of Information Act", "section 43 of the Freedom of Information Act 2000", true)]
    [InlineData("FOIA s.41", "section 41 of the Freedom of Information Act 2000", false)]
    [InlineData("confidential information", "confidential information (section 100A(2) of the Local Government Act 1972)", false)]
    [InlineData("paragraph 8", null, false)]
    [InlineData("section 12 of the Freedom of Information Act", null, false)]
    [InlineData("section 43", null, false)]
    [InlineData("it is embarrassing", null, false)]
    public void Only_what_the_law_knows_is_a_ground(string words, string? ground, bool needsPublicInterest)
    {
        var read = RestrictionGround.Read(words);

        Assert.Equal(ground, read?.Text);
        Assert.Equal(needsPublicInterest, read?.NeedsPublicInterest ?? false);
    }
}
