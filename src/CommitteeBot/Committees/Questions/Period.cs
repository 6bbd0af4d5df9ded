namespace CommitteeBot.Committees.Questions;

/// <summary>A day, month, year or longer that a question names.</summary>
/// <param name="Text">As the person wrote it.</param>
/// <param name="IsMeetingDate">
/// True where the words say that it is the day of a meeting ("at the August meeting", "in the minutes of").
/// </param>
internal sealed record Period(DateOnly From, DateOnly To, string Text, bool IsMeetingDate)
{
    public bool IsDay => From == To;

    /// <summary>Longer than a month: as likely what the question is about as when it was discussed.</summary>
    public bool IsLong => To.DayNumber - From.DayNumber > 31;

    public bool Contains(DateOnly day) => day >= From && day <= To;
}
