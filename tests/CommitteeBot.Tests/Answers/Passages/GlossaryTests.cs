using CommitteeBot.Answers.Passages;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using CommitteeBot.Language;

namespace CommitteeBot.Tests.Answers.Passages;

public sealed class GlossaryTests
{
    [Theory]
    [InlineData("at the Inner Basin Pontoon (IBP) today", "ibp")]
    [InlineData("the Register of Ships and Boats (RSB)", "rsb")]
    [InlineData("the night patrol (NP) went out", "np")]
    [InlineData("the crane (see below)", null)]
    [InlineData("Okafor (HM)", null)]
    [InlineData("the Quay (XYZ)", null)]
    public void Learns_what_a_bracket_explains(string text, string? letters) =>
        Assert.Equal(letters, Glossary.Find(text).FirstOrDefault().Letters);

    [Fact]
    public async Task What_an_item_explained_is_forgotten_when_the_item_is_restricted_on_whichever_node()
    {
        await using var store = await TestStore.CreateAsync();
        await store.AddAsync(new CommitteeRow { Name = "Harbour Committee", Prefix = "HC" });
        var item = new ItemRow { Place = 0, Number = "4", Title = "Pontoon", Line = 10 };
        await store.AddAsync(new MeetingRow
        {
            CommitteeId = 1, Date = new DateOnly(2025, 6, 3), State = MeetingState.Held, Items = { item },
            Document = new DocumentRow { FileName = "june.txt", ContentHash = "1", Kind = DocumentKind.Minutes },
            Passages =
            {
                new PassageRow { Item = item, Text = "The Inner Basin Pontoon (IBP) leaks.", Line = 11, EndLine = 11 },
            },
        });
        var glossary = new Glossary();

        Assert.Equal(3, await AlternativesAsync(store, glossary));
        await store.AddAsync(new RestrictionRow
        {
            CommitteeId = 1, MeetingId = item.MeetingId, ItemKey = "4", ItemTitle = item.Title,
            Ground = "paragraph 3", SetAt = DateTimeOffset.UnixEpoch, SetBy = "Clerk",
        });
        Assert.Equal(0, await AlternativesAsync(store, glossary));
    }

    /// <summary>How many words of the long form are looked for by the short form too.</summary>
    private static async Task<int> AlternativesAsync(TestStore store, Glossary glossary)
    {
        await using var db = store.Open();
        await glossary.LearnAsync(db, default);
        var caller = new Caller(
            null, "Clerk", ReadScope.From(new Dictionary<long, CommitteeRole> { [1] = CommitteeRole.Officer }),
            IsGroupChat: false);
        return glossary.Expand(ContentWordReader.Read("inner basin pontoon"), caller)
            .Count(w => w.Alternatives.Contains("ibp"));
    }
}
