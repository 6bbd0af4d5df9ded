using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Tests.Minutes.Parsing.People;

public class OfficeFirstNamesTests
{
    [Theory]
    [InlineData(
        "Chief Executive (Mr J. Hart), Staff Officer, Roads (Ms S. Dale).",
        "J. Hart/Chief Executive; S. Dale/Staff Officer, Roads")]
    [InlineData(
        "Superintendent (Mr. F. Moss), Superintendent (Mr. D. Fox) Inspector (Mr. D. Elm) and Sergeant (Ms A. Ash)",
        "F. Moss/Superintendent; D. Fox/Superintendent; D. Elm/Inspector; A. Ash/Sergeant")]
    [InlineData(
        "Cllr Birch, Cllr Cedar, Harbour Master (Mr J. Hart), Clerk (Ms S. Dale), Mr P. Lime, Ms Q. Yew",
        "Birch/Councillor; Cedar/Councillor; J. Hart/Harbour Master; S. Dale/Clerk; P. Lime; Q. Yew")]
    public void The_office_stands_before_the_name_in_brackets(string text, string people) =>
        Assert.Equal(
            people.Split("; ").Order(),
            OfficeFirstNames.Read(text, Presence.Present, _ => 1)
                .Select(p => p.Role is null ? p.Name : $"{p.Name}/{p.Role}").Order());

    [Theory]
    [InlineData("Jo Hart (Clerk), Sam Dale (Treasurer)")]
    [InlineData("Chief Executive (Mr J. Hart)")]
    [InlineData("Jo Hart (JH), Superintendent (Mr D. Fox)")]
    public void Brackets_that_hold_something_else_are_left_to_others(string text) =>
        Assert.Empty(OfficeFirstNames.Read(text, Presence.Present, _ => 1));
}
