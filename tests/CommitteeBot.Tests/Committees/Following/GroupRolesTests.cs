using CommitteeBot.Committees;
using CommitteeBot.Committees.Following;

namespace CommitteeBot.Tests.Committees.Following;

public sealed class GroupRolesTests
{
    [Theory]
    [InlineData(false, null, "Member")]
    [InlineData(true, null, "Officer")]
    [InlineData(true, "gill.hart@example.org", "Chair")]
    [InlineData(false, "GILL.HART@EXAMPLE.ORG", "Chair")]
    [InlineData(false, "somebody@example.org", "Member")]
    public void Owners_are_officers_and_the_settings_name_the_chair(bool isOwner, string? chair, string role) =>
        Assert.Equal(role, GroupRoles.Of(
            new GroupPerson("a", "Gill Hart", isOwner) { Mail = "Gill.Hart@example.org" }, chair).ToString());

    [Theory]
    [InlineData("Officer", null, "Member", "Officer")]
    [InlineData("Member", null, "Officer", "Officer")]
    [InlineData("None", null, "Member", "Member")]
    [InlineData("Officer", "Officer", "Member", "Member")]
    [InlineData("Chair", "Member", "Member", "Chair")]
    [InlineData("Chair", "Member", "Officer", "Officer")]
    public void The_first_word_of_a_group_only_raises_and_a_new_one_counts(string now, string? said, string says, string role) =>
        Assert.Equal(role, GroupRoles.After(
            Enum.Parse<CommitteeRole>(now), said is null ? null : Enum.Parse<CommitteeRole>(said),
            Enum.Parse<CommitteeRole>(says)).ToString());
}
