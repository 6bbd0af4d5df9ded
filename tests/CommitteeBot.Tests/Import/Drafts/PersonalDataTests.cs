using CommitteeBot.Import.Drafts;

namespace CommitteeBot.Tests.Import.Drafts;

/// <summary>
/// Words by which a line may tell of a private person, a line each: <c>the line > what it has; what else</c>.
/// </summary>
public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Write to j.doe@example.org for a form. > E-mail address")]
    [InlineData("Residents can ring 01632 960 123. > Telephone number")]
    [InlineData("His mobile is +44 7700 900123. > Telephone number")]
    [InlineData("The sum of 01632 was agreed. > -")]
    [InlineData("Her number is QQ 12 34 56 C. > -")]
    [InlineData("Her number is AB 12 34 56 C. > National Insurance number")]
    [InlineData("Pay into account number 12-34-56. > Bank details")]
    [InlineData("His date of birth is 4 May 1960. > Date of birth")]
    [InlineData("Mrs Lowe of 14 Mill Lane had complained. > Somebody's address")]
    [InlineData("The tenant lives at 7a Castle Street. > Somebody's address")]
    [InlineData("A letter came from Mr Pike, LL49 9NF. > Somebody's address")]
    [InlineData("The works at 14 Mill Lane are done. > -")]
    [InlineData("Mr Pike was in hospital for an operation. > Somebody's health")]
    [InlineData("The hospital trust presented its report on cancer care. > -")]
    [InlineData("A grievance was raised by a member of staff. > Somebody's employment, tenancy or conduct")]
    [InlineData("The grievance policy was adopted. > -")]
    [InlineData("Counsel's advice was that the lease is void. > Legal advice")]
    [InlineData("The lowest tender was from the quay firm. > Words of commercial confidence")]
    [InlineData("The chairman thanked everybody who had come. > -")]
    public void A_line_is_looked_at_where_it_may_tell_of_somebody(string row)
    {
        var parts = row.Split(" > ");
        var found = string.Join("; ", PersonalData.Find(parts[0]).Select(f => f.What));
        Assert.Equal(parts[1], found.Length == 0 ? "-" : found);
    }
}
