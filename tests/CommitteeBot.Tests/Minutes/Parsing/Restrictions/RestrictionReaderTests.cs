using CommitteeBot.Minutes;

namespace CommitteeBot.Tests.Minutes.Parsing.Restrictions;

/// <summary>
/// Private business is found in whatever form it is printed, and stays private until the document says that the public
/// came back.
/// </summary>
public sealed class RestrictionReaderTests
{
    private static readonly string[] Unclear =
    [
        "no numbers",
        "privately",
        "numbers of nothing",
        "after the event",
        "marked items",
    ];

    public static TheoryData<string> BeforeTheItems => [.. PrivateWordings.BeforeTheItems.Keys];
    public static TheoryData<string> AtTheItem => [.. PrivateWordings.AtTheItem.Keys];
    public static TheoryData<string> OfOtherItems => [.. PrivateWordings.OfOtherItems.Keys];
    public static TheoryData<string> OfTheWhole => [.. PrivateWordings.OfTheWhole];
    public static TheoryData<string> Harmless => [.. PrivateWordings.Harmless];
    public static TheoryData<string> HarmlessHeadings => [.. PrivateWordings.HarmlessHeadings];

    [Theory]
    [MemberData(nameof(BeforeTheItems))]
    public void What_follows_an_exclusion_is_closed_in_any_wording(string wording) =>
        Check(PrivateWordings.Before(PrivateWordings.BeforeTheItems[wording]));

    [Theory]
    [MemberData(nameof(AtTheItem))]
    public void An_item_that_is_marked_private_is_closed(string wording) =>
        Check(PrivateWordings.At(PrivateWordings.AtTheItem[wording]));

    [Theory]
    [MemberData(nameof(OfOtherItems))]
    public void What_is_said_later_closes_earlier_items(string wording) =>
        Check(PrivateWordings.Elsewhere(PrivateWordings.OfOtherItems[wording]), mayCloseAll: Unclear.Contains(wording));

    [Theory]
    [MemberData(nameof(OfTheWhole))]
    public void A_document_that_is_private_is_closed_as_a_whole(string words)
    {
        var record = Sample.Parse(PrivateWordings.FirstOfAll(words));
        Assert.NotNull(record.Closure);
        Assert.All(record.Items, i => Assert.True(i.Restricted is not null || record.Closure.IsInDoubt));
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Words_that_only_sound_private_close_nothing(string sentence) =>
        CheckOpen(PrivateWordings.OpenWith(sentence));

    [Theory]
    [MemberData(nameof(HarmlessHeadings))]
    public void Headings_that_only_sound_private_close_nothing(string heading) =>
        CheckOpen(PrivateWordings.OpenUnder(heading));

    [Theory]
    [InlineData("The public were readmitted to the meeting at 8.15 pm.")]
    [InlineData("The press and public returned to the meeting.")]
    [InlineData("The committee returned to open session.")]
    [InlineData("RESOLVED: that the press and public be re-admitted.")]
    [InlineData("The meeting was re-opened to the public.")]
    [InlineData("The private session ended at 8 pm.")]
    [InlineData("Council came out of committee.")]
    [InlineData("The meeting returned to open session.")]
    [InlineData("The meeting resumed in public.")]
    [InlineData("The Board then resumed in public at 8.15 pm.")]
    [InlineData("Open session resumed.")]
    [InlineData("The meeting moved back into open session.")]
    [InlineData("Governors came back into open session at 8 pm.")]
    [InlineData("Returned to open session")]
    [InlineData("RESOLVED: to return to open session.")]
    [InlineData("The meeting was reopened.")]
    [InlineData("The meeting was once again open to the public.")]
    [InlineData("There being no further exempt business, the meeting returned to open session.")]
    public void It_ends_where_the_public_come_back(string sentence)
    {
        var record = Sample.Parse(Excluded($"The Quillhaven offer was noted. {sentence}"));
        Assert.Equal(
            [null, null, null, "private", null], record.Items.Select(i => i.Restricted is null ? null : "private"));
    }

    [Theory]
    [InlineData("Bidding was re-opened to other parties in May.")]
    [InlineData("The slipway had been re-opened to the public at Easter.")]
    [InlineData("The public returned to the beach.")]
    [InlineData("The public session of the regatta was praised.")]
    [InlineData("The public would be readmitted when the item was over.")]
    [InlineData("Members noted that the ferry had resumed its public service.")]
    [InlineData("The exclusion zone was lifted.")]
    [InlineData("Bids were re-opened.")]
    [InlineData("The Chair reopened the debate.")]
    [InlineData("The meeting reopened the debate.")]
    [InlineData("The meeting noted bids were re-opened.")]
    [InlineData("The meeting room was re-opened in May.")]
    [InlineData("The committee returned to public transport.")]
    [InlineData("The committee moved to open the depot on Sundays.")]
    [InlineData("The board noted that concerts resumed in public.")]
    [InlineData("The choir’s open session resumed at Easter.")]
    [InlineData("The meeting would return to open session after this item.")]
    [InlineData("It was agreed to return to open session after item 5.")]
    public void It_does_not_end_where_something_else_is_open_again(string sentence)
    {
        var record = Sample.Parse(Excluded($"The Quillhaven offer was noted. {sentence}"));
        Assert.All(record.Items.Skip(3), i => Assert.NotNull(i.Restricted));
    }

    [Theory]
    [InlineData("There were no items that needed it.")]
    [InlineData("None.")]
    [InlineData("Not required.")]
    [InlineData("There was no exempt business.")]
    [InlineData("It was agreed that it was not necessary to exclude the press and public.")]
    public void An_exclusion_that_was_not_needed_closes_nothing(string body) =>
        CheckOpen(
            $"{PrivateWordings.Head}{PrivateWordings.OpenItems}\n3. Exclusion of the press and public\n\n{body}\n\n4. "
                + "Gates\n\nThe gates were repainted.\n");

    [Fact]
    public void One_following_item_is_one()
    {
        var record = Sample.Parse(
            $"{PrivateWordings.Head}{PrivateWordings.OpenItems}\n3. Exclusion\n\nRESOLVED: That the public be excluded "
                + "for the following item under section 100A(4).\n\n4. Lease\n\nThe Quillhaven offer was noted.\n\n5. "
                + "Gates\n\nThe gates were repainted.\n");
        Assert.Equal([false, false, false, true, false], record.Items.Select(i => i.Restricted is not null));
    }

    [Fact]
    public void What_is_in_doubt_is_closed_with_its_words_and_a_warning()
    {
        var record = Sample.Parse(PrivateWordings.Elsewhere("Some items were taken in private."));
        Assert.True(record.Closure!.IsInDoubt);
        Assert.Equal("Some items were taken in private.", Assert.Single(record.Closure.Cues).Words);
        Assert.Contains(
            record.Warnings, w => w.Text.Contains("“Some items were taken in private.”", StringComparison.Ordinal));
        using var json = System.Text.Json.JsonDocument.Parse(RecordJson.Write(record));
        Assert.All(
            json.RootElement.GetProperty("items").EnumerateArray(),
            i =>
                Assert.StartsWith(
                    "closed until an officer has checked", i.GetProperty("restricted").GetString(),
                    StringComparison.Ordinal));
    }

    private static string Excluded(string fourth) =>
        $"{PrivateWordings.Head}{PrivateWordings.OpenItems}\n3. Exclusion of press and public\n\nRESOLVED: That the "
            + "press and public be excluded from the rest of the meeting under section 100A(4).\n\n4. "
            + $"Lease\n\n{fourth}\n\n5. Gates\n\nThe gates were looked at.\n";

    private static void Check(string minutes, bool mayCloseAll = false)
    {
        var record = Sample.Parse(minutes);
        var texts = Texts(record).ToList();
        Assert.Contains(texts, t => t.Text.Contains("Quillhaven", StringComparison.Ordinal));
        Assert.All(
            texts.Where(t => t.Text.Contains("Quillhaven", StringComparison.Ordinal)),
            t => Assert.True(IsClosed(record, t.Item), t.Text));
        if (!mayCloseAll)
            Assert.All(
                texts.Where(t => t.Text.Contains("repainted", StringComparison.Ordinal)),
                t => Assert.False(IsClosed(record, t.Item), t.Text));
    }

    private static void CheckOpen(string minutes)
    {
        var record = Sample.Parse(minutes);
        Assert.Null(record.Closure);
        Assert.All(record.Items, i => Assert.Null(i.Restricted));
    }

    private static IEnumerable<(string Text, int? Item)> Texts(MinutesRecord record) =>
        record.Passages.Select(p => (p.Text, p.ItemIndex))
            .Concat(record.Actions.Select(a => (a.Text, a.ItemIndex)))
            .Concat(record.Decisions.Select(d => (d.Text, d.ItemIndex)));

    private static bool IsClosed(MinutesRecord record, int? item) =>
        record.Closure is not null || (item is { } i && record.Items[i].Restricted is not null);
}
