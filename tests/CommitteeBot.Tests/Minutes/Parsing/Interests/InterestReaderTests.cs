using CommitteeBot.Committees;
using CommitteeBot.Minutes;
using CommitteeBot.Tests.Minutes.Parsing.Votes;

namespace CommitteeBot.Tests.Minutes.Parsing.Interests;

public sealed class InterestReaderTests
{
    [Theory]
    [InlineData(
        "Cllr Bell declared a personal interest in item 6 as a trustee of the village hall and left the room.",
        "Ann Bell; item 6; personal; left")]
    [InlineData(
        "Councillor Pugh declared a disclosable pecuniary interest in agenda item 9 (Mill Lane) and took no " +
            "part in the discussion or vote.",
        "Owen Pugh; item 9; Mill Lane; pecuniary; took no part")]
    [InlineData("There were no declarations of interest.", "")]
    [InlineData("Cllr Cole – Item 12, Payment of Bills", "Tom Cole; item 12; Payment of Bills")]
    [InlineData(
        "Cllrs Adair and Muir declared non-registrable interests in item 4, Allotments.",
        "Ruth Adair; item 4; Allotments; non-registrable / Iain Muir; item 4; Allotments; non-registrable")]
    [InlineData(
        "Declarations were received from: Cllr Nair (item 7, other registrable interest, member of the " +
            "sailing club)",
        "Priya Nair; item 7; other registrable")]
    [InlineData(
        "Ruth Adair disclosed a prejudicial interest in the car park lease, spoke as a member of the public " +
            "and then withdrew from the meeting.",
        "Ruth Adair; the car park lease; prejudicial; spoke and left")]
    [InlineData(
        "Cllr Bell, having declared an interest, left the meeting during consideration of this item.",
        "Ann Bell; this item; left")]
    [InlineData(
        "Mr Lowe noted a potential conflict of interest regarding the tender as his brother works for one of " +
            "the bidders.",
        "Mr Lowe; the tender; conflict")]
    [InlineData(
        "Cllr Muir declared an interest in this item and remained in the meeting but did not vote.",
        "Iain Muir; this item; did not vote")]
    [InlineData(
        "Councillor Cole advised that he had a non-pecuniary interest in item 5 and would remain.",
        "Tom Cole; item 5; non-pecuniary; stayed")]
    [InlineData(
        "An interest was declared by Cllr Pugh in respect of minute 44 (cemetery fees).",
        "Owen Pugh; item 44; cemetery fees")]
    [InlineData("Cllr Nair declared that she was a governor of the school (item 8).", "Priya Nair; item 8")]
    [InlineData("The Chair reminded members to declare any interests at the time they arise.", "")]
    [InlineData(
        "DPI: Cllr Adair, item 10. ORI: Cllr Muir, item 11.",
        "Ruth Adair; item 10; pecuniary / Iain Muir; item 11; other registrable")]
    [InlineData(
        "Cllr Pugh declared a personal and prejudicial interest in item 14 and withdrew.",
        "Owen Pugh; item 14; prejudicial; left")]
    [InlineData("Members were asked to declare interests. None were declared.", "")]
    [InlineData("Cllr Cole requested a dispensation to speak on item 3.", "")]
    [InlineData(
        "Having declared a pecuniary interest, Cllr Adair took no part in this item.",
        "Ruth Adair; this item; pecuniary; took no part")]
    [InlineData(
        "Item 6 – Councillor Bell – Non-Pecuniary – Member of the Rugby Club",
        "Ann Bell; item 6; non-pecuniary")]
    [InlineData("Cllr Bell declared an interest as a resident of Mill Lane in item 8.", "Ann Bell; item 8")]
    [InlineData("Interests declared: Cllr Cole (items 5 and 7)", "Tom Cole; item 5 / Tom Cole; item 7")]
    [InlineData(
        "Councillors Pugh and Nair each declared a non-prejudicial personal interest in the library grant.",
        "Owen Pugh; the library grant; personal / Priya Nair; the library grant; personal")]
    [InlineData(
        "Iain Muir stated a conflict of loyalty in respect of the lease renewal and would leave for it.",
        "Iain Muir; the lease renewal; conflict")]
    [InlineData(
        "Cllr Adair informed the meeting of a pecuniary interest in planning application 20/00123/F.",
        "Ruth Adair; planning application 20/00123/F; pecuniary")]
    [InlineData(
        "Cllr Nair declared a disclosable pecuniary interest and left the meeting for this item.",
        "Priya Nair; this item; pecuniary; left")]
    [InlineData(
        "Cllr Cole, who had declared an interest, left the chamber while this item was considered.",
        "Tom Cole; this item; left")]
    [InlineData(
        "Cllr Muir declared a personal interest in agenda item 11 - Grants - as treasurer of the scouts, and " +
            "did not vote.",
        "Iain Muir; item 11; Grants; personal; did not vote")]
    [InlineData("Agenda item 4: Cllr Bell, personal interest (allotment holder).", "Ann Bell; item 4; personal")]
    [InlineData("No interests were declared by members.", "")]
    [InlineData("The register of interests was updated by the Clerk.", "")]
    [InlineData(
        "Cllr Bell declared an interest in items 4 and 9 as she is a member of both clubs.",
        "Ann Bell; item 4 / Ann Bell; item 9")]
    [InlineData(
        "Councillors Cole and Pugh declared personal interests in item 6 (Scout hut) and left the meeting " +
            "during its consideration.",
        "Tom Cole; item 6; Scout hut; personal; left / Owen Pugh; item 6; Scout hut; personal; left")]
    [InlineData("Cllr Nair: item 12 - NRI - her daughter works at the school.", "Priya Nair; item 12; non-registrable")]
    [InlineData(
        "Cllr Adair had a prejudicial interest in item 7 and did not take part in the debate or the vote.",
        "Ruth Adair; item 7; prejudicial; took no part")]
    [InlineData(
        "The Chair declared an interest in the quotation from Bell & Sons and vacated the chair for that " +
            "item.",
        "The Chair; the quotation from Bell & Sons")]
    [InlineData(
        "Ruth Adair reminded the meeting of her standing interest in the allotments.",
        "Ruth Adair; the allotments")]
    [InlineData("Nothing was declared.", "")]
    [InlineData(
        "Cllr Muir withdrew from the meeting at 7.40pm, having declared a DPI in this item.",
        "Iain Muir; this item; pecuniary; left")]
    [InlineData(
        "Members were reminded that Cllr Cole had declared an interest, was not taking part in this item and left " +
        "the table.",
        "Tom Cole; this item; left")]
    public void Interests_are_read_in_any_order_of_words(string body, string expected)
    {
        var underHeading = !body.Contains("this item", StringComparison.Ordinal);
        var record = Council.WithItem(body, underHeading ? "Declarations of interest" : "Play area");
        Assert.Equal(expected, string.Join(" / ", record.Interests.Select(i => Text(i, underHeading))));
    }

    private static string Text(MinutesInterest interest, bool underHeading) => string.Join("; ", new[]
    {
        interest.Person,
        interest.About is { } number ? $"item {number}" : null,
        interest.Subject ?? (interest.About is null && !underHeading ? "this item" : null),
        interest.Kind switch
        {
            InterestKind.NotStated => null,
            InterestKind.OtherRegistrable => "other registrable",
            InterestKind.NonRegistrable => "non-registrable",
            InterestKind.NonPecuniary => "non-pecuniary",
            var kind => kind.ToString().ToLowerInvariant(),
        },
        interest.Conduct switch
        {
            InterestConduct.NotStated => null,
            InterestConduct.SpokeAndLeft => "spoke and left",
            InterestConduct.TookNoPart => "took no part",
            InterestConduct.DidNotVote => "did not vote",
            var conduct => conduct.ToString().ToLowerInvariant(),
        },
    }.OfType<string>());
}
