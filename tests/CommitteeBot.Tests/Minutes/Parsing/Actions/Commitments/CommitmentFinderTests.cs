using CommitteeBot.Minutes.Parsing.Actions.Commitments;

namespace CommitteeBot.Tests.Minutes.Parsing.Actions.Commitments;

public sealed class CommitmentFinderTests
{
    [Theory]
    [InlineData("The Clerk agreed to repaint the stile.", "Agreed", "The Clerk", "repaint")]
    [InlineData("Following a request from Members the Ranger agreed to close the gate.", "Agreed", "the Ranger", "close")]
    [InlineData("The drain at Mill Lane was blocked and the Clerk agreed to ring the owner.", "Agreed", "the Clerk", "ring")]
    [InlineData("Cllr Orme, Cllr Pike and the Clerk agreed to walk the path.", "Agreed", "Cllr Orme, Cllr Pike and the Clerk", "walk")]
    [InlineData("She undertook to find the deeds.", "Agreed", "She", "find")]
    [InlineData("It was agreed to invite the surveyor.", "AgreedThat", null, "invite")]
    [InlineData("It was agreed that the Clerk would order a bin.", "AgreedThat", "the Clerk", "order")]
    [InlineData("It was agreed for the Clerk to order a bin.", "AgreedThat", "the Clerk", "order")]
    [InlineData("The Warden was asked to count the seats.", "Asked", "The Warden", "count")]
    [InlineData("Members asked the Warden to count the seats.", "AskedThem", "the Warden", "count")]
    [InlineData("SC to count the seats.", "To", "SC", "count")]
    [InlineData("The tap drips, Clerk to call a plumber.", "To", "Clerk", "call")]
    [InlineData("The Ranger will share the map.", "Will", "The Ranger", "share")]
    [InlineData("The Ranger will be bringing the map.", "Will", "The Ranger", "bringing")]
    [InlineData("He said that he would look at the map.", "Would", "he", "look")]
    [InlineData("The Treasurer needs to renew the policy.", "Should", "The Treasurer", "renew")]
    [InlineData("That the Clerk write to the owner.", "That", "the Clerk", "write")]
    [InlineData("That the Clerk be asked to write to the owner.", "That", "the Clerk", "write")]
    [InlineData("That the hedge between the shop and the hall be cut.", "ThatBe", null, "cut")]
    [InlineData("Members requested a talk and a report in six months.", "Wants", null, "requested")]
    [InlineData("A map to be circulated.", "ToBe", null, "circulated")]
    [InlineData("A map will be circulated.", "WillBe", null, "circulated")]
    public void Finds_the_grammar_of_a_commitment(string sentence, string form, string? doer, string verb)
    {
        var found = CommitmentFinder.Find(new SentenceWords(sentence));

        Assert.Contains((form, doer, verb), found.Select(c => (c.Form.ToString(), c.Doer?.Text, c.Verb)));
    }

    [Theory]
    [InlineData("To receive the report and comments to be made.")]
    [InlineData("The plan was due to be published in June.")]
    [InlineData("She asked to be told of the outcome.")]
    [InlineData("There was an opportunity for members to ask questions.")]
    [InlineData("The path runs from the church to the mill.")]
    [InlineData("Work undertaken by the force and its partners to protect people.")]
    public void Finds_none_where_nobody_takes_anything_on(string sentence) =>
        Assert.Empty(CommitmentFinder.Find(new SentenceWords(sentence)));

    [Theory]
    [InlineData("The Clerk had agreed to repaint the stile.", true, false)]
    [InlineData("The Ranger would not attend such meetings.", false, true)]
    [InlineData("The Ranger will attend.", false, false)]
    public void Tells_what_is_past_and_what_is_denied(string sentence, bool isPast, bool isDenied)
    {
        var one = Assert.Single(CommitmentFinder.Find(new SentenceWords(sentence)));

        Assert.Equal((isPast, isDenied), (one.IsPast, one.IsDenied));
    }
}
