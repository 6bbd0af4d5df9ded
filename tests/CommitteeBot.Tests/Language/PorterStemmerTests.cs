using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Language;

public sealed class PorterStemTests
{
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("moorings", "moor")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("relational", "relat")]
    [InlineData("electricity", "electr")]
    [InlineData("adjustment", "adjust")]
    [InlineData("adoption", "adopt")]
    [InlineData("controlling", "control")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("is", "is")]
    [InlineData("s136", "s136")]
    public void Stems_as_Porter_does(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    /// <summary>The rarities come from the index by our stems, so ours must be the index's.</summary>
    [Fact]
    public async Task Stems_are_those_of_the_index()
    {
        const string Text =
            "Committees considered generously financed dredging proposals, geological surveys, harbourmasters' "
                + "responsibilities and the vicinity's sensibility; "
            + "oscillating rationalisations, hopefulness, conditional decisiveness, formalities, replacement, "
            + "irritants, activating, effective, triplicate, electrical, callousness, "
            + "analogously differently Café façade Ångström naïveté yachts' dying lying skies trying";
        await using var store = await TestStore.CreateAsync();
        await store.AddAsync(new CommitteeRow { Id = 1, Name = "Harbour", Prefix = "H" });
        var meeting = new MeetingRow { CommitteeId = 1 };
        meeting.Passages.Add(new PassageRow { Text = Text });
        await store.AddAsync(meeting);
        await using var db = store.Open();

        var stems = Tokenizer.Stems(Text).Distinct().ToList();
        var known = await db.CountPassagesWithAsync(stems, default);

        Assert.Equal(stems, stems.Where(known.ContainsKey));
    }
}
