using CommitteeBot.Language;

namespace CommitteeBot.Register.Words;

/// <summary>What a card asks for where an action lacks something.</summary>
internal static class GapWords
{
    public const string TypeName = "Type a name or office";
    public const string SomebodyElse = "Somebody else";
    public const string AnotherDay = "Another day";
    public const string NothingFilledIn = "Nothing was filled in, so nothing has changed.";

    public static string Lacks(bool owner, bool date) => (owner, date) switch
    {
        (true, true) => "No owner, no due date yet",
        (false, true) => "No due date yet",
        _ => "No owner yet",
    };

    public static string Several(int count) => $"{Plural.Count(count, "action")} still need an owner or a date";

    public static string Filled(int count) => $"{Plural.Count(count, "action")} updated.";
}
