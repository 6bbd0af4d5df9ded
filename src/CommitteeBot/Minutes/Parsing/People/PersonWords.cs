using System.Collections.Frozen;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// The words around names in British and Irish minutes: forms of address, ranks, offices, and words that only bodies
/// have.
/// </summary>
internal static class PersonWords
{
    /// <summary>Forms of address: they say nothing about what a person is.</summary>
    private static readonly FrozenSet<string> Courtesies = Set(
        "mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev revd reverend canon fr father the "
            + "hon rt hon right honourable his her worship");

    /// <summary>Titles before a name.</summary>
    private static readonly FrozenSet<string> Ranks = Set(
        "cllr cllrs cllr's councillor councillors cmhlr alderman aldermen ald cc dcc acc t/cc tcc t/dcc t/acc tacc aco "
            + "cx pcc dpcc pfcc dmpc mayor deputy ch supt supt ch/supt ch/insp " +
        "superintendent chief constable inspector insp sergeant sgt detective dci di ds dc dsupt d/supt d/ch/supt dcs "
            + "t/supt t/ch/supt t/insp pc pcso garda commander commodore colonel col major captain " +
        "capt lieutenant lt assistant acting temporary interim senator minister judge justice bishop county parish "
            + "town borough district ward cmdr gp cfo dcfo acfo am gm wm");

    /// <summary>Words of offices: where one follows a name the name has ended.</summary>
    private static readonly FrozenSet<string> Offices = Set(
        "chair chairman chairwoman chairperson vice vice-chair vice-chairman president treasurer secretary clerk "
            + "member members officer officers manager director head chief deputy assistant executive " +
        "commissioner constable superintendent inspector sergeant adviser advisor coordinator co-ordinator "
            + "administrator lead leader senior principal interim temporary acting analyst engineer surveyor " +
        "accountant solicitor lawyer auditor trustee governor headteacher head teacher teacher nurse doctor consultant "
            + "representative rep liaison minute minutes note taker minute-taker note-taker observer resident " +
        "parishioner cabinet portfolio holder monitoring democratic service services engagement safeguarding victims "
            + "witnesses policy communications finance finances project programme planning operations " +
        "partnership partnerships independent non-executive lay co-opted coopted substitute deputising secretariat "
            + "support student parent staff");

    /// <summary>Words that only names of bodies and places have.</summary>
    private static readonly FrozenSet<string> Bodies = Set(
        "council office police university ministry department board trust hospital college school group association "
            + "authority agency nhs uhb government ltd limited plc service services society charity church " +
        "committee panel forum partnership network unit team division directorate federation union institute "
            + "commission company foundation centre center borough county district london city town parish north " +
        "south east west northern southern eastern western greater national regional local international royal home "
            + "health public community crime and of for the at in &");

    private static readonly FrozenSet<string> Groups = Set(
        "members representatives councillors governors officers directors trustees nominees nominations appointees "
            + "partners advisers advisors observers officials guests staff delegates colleagues agencies");

    private static readonly FrozenSet<string> Particles = Set(
        "de der den van von da del della la le di du bin al el ap ab ferch ó o ní ni nic mac mc uí st st. y e");

    private static readonly FrozenSet<string> PostNominals = Set(
        "mbe obe cbe kbe dbe qpm qgm jp dl td t.d mp m.p mep ms mla msp qc kc phd frs bem cpfa cipfa facc aca fca ba "
            + "bsc ma msc dip hons");

    public static bool IsCourtesy(string word) => Courtesies.Contains(Bare(word));

    /// <summary>DI is a rank and Di a name: short ranks are printed in capitals, but for a few.</summary>
    public static bool IsRank(string word) =>
        Ranks.Contains(Bare(word))
            && (Bare(word).Length > 3 || word.Length < 2 || char.IsUpper(word[1]) || word[1] == '/'
            || word.StartsWith("Sgt", StringComparison.Ordinal) || word.StartsWith("Ch", StringComparison.Ordinal)
            || word.StartsWith("Lt", StringComparison.Ordinal) || word is "Col" or "Col."
            || word.StartsWith("Ald", StringComparison.Ordinal));

    public static bool IsTitle(string word) => IsCourtesy(word) || IsRank(word);

    public static bool IsOffice(string word) => Offices.Contains(Bare(word));

    public static bool IsBody(string word) => Bodies.Contains(Bare(word));

    /// <summary>Members, representatives and the like: several people of one kind.</summary>
    public static bool IsGroup(string word) => Groups.Contains(Bare(word));

    public static bool IsPostNominal(string word) => PostNominals.Contains(Bare(word));

    /// <summary>
    /// A word that can be part of a name: <c>Burns-Williamson</c>, <c>O'Hara</c>, <c>R.</c>, <c>de</c>, <c>Ó</c>.
    /// </summary>
    public static bool CanBeName(string word)
    {
        if (word.Length == 0 || !char.IsLetter(word[0]))
            return false;
        if (Particles.Contains(word.ToLowerInvariant()))
            return true;
        if (!char.IsUpper(word[0]))
            return false;
        foreach (var c in word)
            if (!(char.IsLetter(c) || c is '\'' or '’' or '‘' or '-' or '.' or '`'))
                return false;
        return true;
    }

    public static bool IsParticle(string word) => Particles.Contains(word.ToLowerInvariant());

    public static bool IsInitial(string word) =>
        word.Length <= 2 && char.IsUpper(word[0]) && (word.Length == 1 || word[1] == '.');

    private static string Bare(string word) => word.Trim('.', ',', ':', ';', '(', ')', '*').ToLowerInvariant();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
