using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Committees;

public class PersonMatchTests
{
    private static readonly KnownPerson[] People =
    [
        new(1, "Ann Hill", ["Clerk"], [], false),
        new(2, "Tom Foster", ["Assistant Chief Constable"], ["ACC"], false),
        new(3, "Dee Collins", [], [], false),
        new(4, "Dan Collins", [], [], false),
        new(5, "Cllr Jane Roe", [], [], false),
        new(6, "Dr Mary O'Neill", ["Treasurer"], ["TR"], false),
        new(7, "Greta Gone", [], [], true),
        new(8, "Peter Ann", [], [], false),
        new(9, "Jo Smith-Jones", ["Head of Parks", "Councillor, Vice-Chair", "Vice-Chair"], [], false),
        new(10, "Siân O’Hara", [], [], false) { OtherNames = ["Sheila Hart"] },
    ];

    [Theory]
    [InlineData("Ann Hill", "Ann Hill")]
    [InlineData("ann hill", "Ann Hill")]
    [InlineData("Clerk", "Ann Hill")]
    [InlineData("the Clerk", "Ann Hill")]
    [InlineData("ACC", "Tom Foster")]
    [InlineData("ACC Foster", "Tom Foster")]
    [InlineData("acc foster", "Tom Foster")]
    [InlineData("Assistant Chief Constable Foster", "Tom Foster")]
    [InlineData("Foster", "Tom Foster")]
    [InlineData("Tom", "Tom Foster")]
    [InlineData("T Foster", "Tom Foster")]
    [InlineData("T. Foster", "Tom Foster")]
    [InlineData("Mr Foster", "Tom Foster")]
    [InlineData("Collins", "Dee Collins, Dan Collins")]
    [InlineData("D Collins", "Dee Collins, Dan Collins")]
    [InlineData("DC", "Dee Collins, Dan Collins")]
    [InlineData("Dee", "Dee Collins")]
    [InlineData("JR", "Cllr Jane Roe")]
    [InlineData("Jane Roe", "Cllr Jane Roe")]
    [InlineData("Councillor Roe", "Cllr Jane Roe")]
    [InlineData("O'Neill", "Dr Mary O'Neill")]
    [InlineData("TR", "Dr Mary O'Neill")]
    [InlineData("Greta Gone", "Greta Gone")]
    [InlineData("Ann", "Ann Hill, Peter Ann")]
    [InlineData("Jo S", "Jo Smith-Jones")]
    [InlineData("Jo SJ", "Jo Smith-Jones")]
    [InlineData("Pet", "Peter Ann")]
    [InlineData("Jo S-J", "Jo Smith-Jones")]
    [InlineData("Smith-Jones", "Jo Smith-Jones")]
    [InlineData("Smith Jones", "Jo Smith-Jones")]
    [InlineData("Ms Smith–Jones", "Jo Smith-Jones")]
    [InlineData("J Smith Jones", "Jo Smith-Jones")]
    [InlineData("Mary Smith-Jones", "")]
    [InlineData("HoP", "Jo Smith-Jones")]
    [InlineData("Vice Chairman", "Jo Smith-Jones")]
    [InlineData("Sian O'Hara", "Siân O’Hara")]
    [InlineData("Mrs Hart", "Siân O’Hara")]
    [InlineData("Harbour Trust", "")]
    [InlineData("Parks Head", "Jo Smith-Jones")]
    [InlineData("Pet A", "Peter Ann")]
    [InlineData("Pet B", "")]
    [InlineData("Jane Foster", "")]
    [InlineData("", "")]
    public void A_name_finds_everybody_who_may_be_meant(string written, string expected) =>
        Assert.Equal(expected, string.Join(", ", PersonMatcher.Find(written, People).Select(p => p.Name)));

    [Theory]
    [InlineData("Fostr", "Tom Foster")]
    [InlineData("ACC Forster", "Tom Foster")]
    [InlineData("Colins", "Dee Collins, Dan Collins")]
    [InlineData("Roe", "")]
    [InlineData("Trust", "")]
    public void A_slip_of_the_pen_is_worth_a_question(string written, string expected) =>
        Assert.Equal(expected, string.Join(", ", PersonMatcher.FindSimilar(written, People).Select(p => p.Name)));

    [Theory]
    [InlineData("JR and the Clerk", "JR|Clerk")]
    [InlineData("Mayor, DMPC and CC", "Mayor|DMPC|CC")]
    [InlineData("JR/DC & Ann Hill", "JR|DC|Ann Hill")]
    [InlineData("Andy Sand", "Andy Sand")]
    public void Several_names_are_taken_apart(string written, string expected) =>
        Assert.Equal(expected, string.Join('|', PersonMatcher.Split(written)));
}
