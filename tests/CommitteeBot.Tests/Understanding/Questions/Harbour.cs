using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;

namespace CommitteeBot.Tests.Understanding.Questions;

/// <summary>The names that the questions in these tests may use.</summary>
internal static class Harbour
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public static QuestionContext Context(RememberedTurn? memory = null) => new(Now, new DateOnly(2026, 11, 22))
    {
        Committees =
        [
            new KnownCommittee(1, "Harbour and Foreshore Committee", "HFC"),
            new KnownCommittee(2, "Allotments Board", "AB"),
        ],
        People = ["Nadia Okafor", "Peter Lindqvist", "Ros Tremayne"],
        Roles =
        [
            new KnownRole("Harbour Master", "HM"),
            new KnownRole("Deputy Harbour Master", "DHM"),
            new KnownRole("Chief Executive", "CX"),
            new KnownRole("Treasurer", null),
        ],
        Memory = memory,
    };

    /// <summary>A last turn ten minutes ago.</summary>
    public static RememberedTurn Last(
        QuestionKind kind, string subject, string? person = null, int? year = null,
        ExpectedAnswer wanted = ExpectedAnswer.Anything, int minutesAgo = 10) =>
        new(
            Now.AddMinutes(-minutesAgo), kind, subject.Split(' ', StringSplitOptions.RemoveEmptyEntries), 1, [7], [70],
            person, year, wanted);
}
