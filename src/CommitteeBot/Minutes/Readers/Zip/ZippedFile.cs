namespace CommitteeBot.Minutes.Readers.Zip;

/// <summary>A file within a zip file.</summary>
/// <param name="Place">Its place in the zip file's directory.</param>
/// <param name="Name">As the zip file has it, with its folders; empty for what is said of the zip file itself.</param>
/// <param name="Refusal">Why it is not read, in a sentence; null where it can be.</param>
internal sealed record ZippedFile(int Place, string Name, string? Refusal);
