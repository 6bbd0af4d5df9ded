using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Import;

/// <summary>
/// The committee that a document or a person names: by the name that it has, by one that it had, or by a prefix.
/// </summary>
internal static class CommitteeFinder
{
    public static CommitteeRow? Find(List<CommitteeRow> committees, string name)
    {
        var (key, letters) = (CommitteeNaming.Key(name), name.Trim());
        return committees.Find(
                c => CommitteeNaming.Key(c.Name) == key
                || c.Prefix.Equals(letters, StringComparison.OrdinalIgnoreCase))
            ?? committees.Find(c => c.ToKnown() is var known && (known.IsCalled(name) || known.HasPrefix(letters)));
    }
}
