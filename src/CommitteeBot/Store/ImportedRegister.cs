namespace CommitteeBot.Store;

/// <summary>Actions that came in with a register kept elsewhere; they keep the numbers that they had there.</summary>
internal static class ImportedRegister
{
    /// <summary>Stands before the key of a row, where other changes name the activity that caused them.</summary>
    public const string KeyPrefix = "log-";
}
