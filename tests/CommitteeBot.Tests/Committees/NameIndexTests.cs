using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Committees;

public sealed class NameIndexTests
{
    private static readonly KnownPerson[] People =
    [
        new(1, "Cllr Rosalind Brand-Hall", ["Councillor, Vice-Chair", "Vice-Chair"], ["RBH"], HasLeft: false)
        {
            OtherNames = ["Rosalind Müller"],
        },
        new(2, "Dr J. Smith", ["Director of Place & Homes"], ["DPH", "T/ACC", "AC Ops"], HasLeft: false),
        new(3, "Jo-Ann O’Smith", ["Chief Executive"], [], HasLeft: true),
        new(4, "The Reverend Jonathan Smith Jones", [], ["CC"], HasLeft: false),
        new(5, "Hart", ["the Chairman"], [], HasLeft: true),
    ];

    /// <summary>Every run of up to four words of what these people, and others, are called.</summary>
    private static readonly string[] Words =
    [
        "Cllr", "Ms", "the", "Rosalind", "Ros", "rosali", "Brand", "Hall", "Brand-Hall", "BH", "RBH", "R.B.H.", "Muller", "Müller", "Dr",
        "J", "J.", "Smith", "smith's", "Jo-Ann", "Jo", "Ann", "O’Smith", "O'Smith", "Jones", "Jonathan", "CEO", "CE", "Chief", "Exec",
        "Dir", "of", "Place", "&", "and", "Homes", "DoPaH", "DPH", "T/ACC", "CC", "Hart", "chair", "Chairwoman", "vice", "Vice-Chair", "S",
        "depot", "@Hart", "JS", "JSJ", "AC", "Ops",
    ];

    [Fact]
    public void It_finds_whom_a_look_at_everybody_finds()
    {
        var index = new NameIndex(People);
        var found = 0;
        foreach (var phrase in Phrases())
        {
            var expected = PersonMatcher.Find(phrase, People);
            Assert.Equal(expected, index.Find(phrase));
            found += expected.Count > 0 ? 1 : 0;
        }

        Assert.InRange(found, 500, 1000);
    }

    private static IEnumerable<string> Phrases() => Words
        .Concat(Words.SelectMany(_ => Words, (a, b) => $"{a} {b}"))
        .Concat(Words.SelectMany(_ => Words, (a, b) => $"{a} {b}").Where((_, n) => n % 7 == 0)
            .SelectMany(_ => Words, (a, b) => $"{a} {b}"));
}
