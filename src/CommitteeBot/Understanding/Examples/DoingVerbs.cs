using System.Collections.Frozen;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Understanding.Examples;

/// <summary>Verbs of what a committee has done by people; "will be away" and "will know" have none.</summary>
internal static class DoingVerbs
{
    private static readonly FrozenSet<string> Words = (
        "ring phone fix mend repair paint clean clear install replace order buy collect deliver post print scan copy file "
            + "sign pay invoice refund quote price cost measure inspect survey test trial renew cancel hire advertise "
            + "recruit appoint train brief host draft redraft reword finalise upload download answer propose "
            + "recommend audit reconcile monitor track verify research scope pilot source secure gather compile collate "
            + "summarise map rearrange postpone notify inform warn thank welcome represent negotiate settle close open "
            + "transfer return oil sweep cut mow plant water lock unlock fetch source tidy empty fill drop chase sort do "
            + "pick email text message write go circulate recirculate resend redo update upgrade put add stick")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NotDone =
        "be have see need want seem remember start begin continue agree come".Split(' ').ToFrozenSet();

    /// <summary>A verb that says how things are.</summary>
    public static bool IsState(string word) => NotDone.Contains(word);

    public static bool Contains(string word) =>
        !NotDone.Contains(word) && (Words.Contains(word) || OwnerWords.Verbs.Contains(word));
}
