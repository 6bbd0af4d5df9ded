using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Access;

namespace CommitteeBot.Tests.Understanding.Access;

public sealed class TrustReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 25))
    {
        Committees = [new(1, "Quay Committee", "QC")],
    };

    [Theory]
    [InlineData("add @Dee Collins as member", "Dee Collins", "Member")]
    [InlineData("make Cllr Brown chair", "Cllr Brown", "Chair")]
    [InlineData("please make Cllr Brown the clerk", "Cllr Brown", "Officer")]
    [InlineData("add Dee Collins to the roster as a guest", "Dee Collins", "Guest")]
    public void A_role_is_given(string line, string name, string role)
    {
        var set = Assert.IsType<SetRoleIntent>(CommandReader.Read(line, Context));
        Assert.Equal((name, role), (set.Name, set.Role.ToString()));
    }

    [Theory]
    [InlineData("remove Cllr Brown", "Cllr Brown")]
    [InlineData("remove @Dee Collins from the committee", "Dee Collins")]
    [InlineData("Cllr Brown has left", "Cllr Brown")]
    public void Somebody_leaves(string line, string name) =>
        Assert.Equal(name, Assert.IsType<RemoveFromRosterIntent>(CommandReader.Read(line, Context)).Name);

    [Theory]
    [InlineData(
        "restrict item 7 of 8 October under paragraph 3 because the tender is running", "7", 8, 10, "paragraph 3",
        "the tender is running")]
    [InlineData("limit item 7b to officers", "7b", null, null, null, null)]
    [InlineData(
        "restrict item 12 under section 43 of the Freedom of Information Act: prices", "12", null, null,
        "section 43 of the Freedom of Information Act", "prices")]
    public void An_item_is_restricted(string line, string item, int? day, int? month, string? ground, string? reason)
    {
        var restrict = Assert.IsType<RestrictItemIntent>(CommandReader.Read(line, Context));
        Assert.Equal(
            (item, day, month, ground, reason),
            (restrict.Item, restrict.Meeting?.Day, restrict.Meeting?.Month, restrict.Ground, restrict.Reason));
    }

    [Theory]
    [InlineData("item 7 restricted until 1 March 2027")]
    [InlineData("review the restriction on item 7 on 1 March 2027")]
    [InlineData("review item 7 of the last meeting on 1 March 2027")]
    public void A_day_of_review_is_set(string line) =>
        Assert.Equal(
            new DateOnly(2027, 3, 1), Assert.IsType<ReviewRestrictionIntent>(CommandReader.Read(line, Context)).On);

    [Theory]
    [InlineData("remove QC-3")]
    [InlineData("make sure the chair")]
    [InlineData("item 7")]
    [InlineData("who is the chair")]
    [InlineData("why was the restriction lifted on item 7?")]
    [InlineData("has Cllr Brown left?")]
    public void What_is_none_of_these_stays_what_it_was(string line) =>
        Assert.False(CommandReader.Read(line, Context) is AccessIntent);
}
