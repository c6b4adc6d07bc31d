using System.Text.RegularExpressions;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Announcements;

/// <summary>Whom words name.</summary>
/// <param name="To">Null when they name nobody who is known.</param>
/// <param name="Unknown">What is said of whom and means nobody here.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
public sealed record AudienceSaid(Audience? To, IReadOnlyList<string> Unknown, int Start, int End)
{
    /// <summary>Whether anybody was named, known or not.</summary>
    public bool IsSomebody => To != null || Unknown.Count > 0;
}

/// <summary>
/// Reads whom something is for: groups, roles, persons and those who lack something, several of them together, and who is left out: "groups 1 and 3",
/// "everyone but the supervisors", 除了三组的全体学员, 陈静和林晓燕, 一组没交案例报告的人.
/// </summary>
/// <param name="own">The groups that "my group" means.</param>
public sealed class AudienceReader(IReadOnlyList<GroupName> groups, IReadOnlyList<GroupName> own, PeopleVocabulary people, BatchDescription batch)
{
    readonly ItemsNamed items = new(batch.Checklist ?? []);

    /// <summary>Reads all of the words; what is left of them beside fillers is unknown. Null when nobody is named anywhere.</summary>
    public AudienceSaid? Anywhere(string text)
    {
        var named = Marks(text);
        for (var at = 0; at < text.Length; at++)
            if (IsBeginning(text, at) && Read(text, at, named) is { IsSomebody: true } found)
                return found with { Start = at };
        return null;
    }

    /// <summary>Who is named first between two places of a text.</summary>
    public AudienceSaid? Between(string text, int from, int to)
    {
        var named = Marks(text);
        for (var at = from; at < to; at++)
            if (IsBeginning(text, at) && Read(text, at, named) is { IsSomebody: true } found)
                return found with { Start = at };
        return null;
    }

    /// <summary>Reads whom the words name that begin at a place.</summary>
    public AudienceSaid At(string text, int at) => Read(text, at, Marks(text));

    static bool IsBeginning(string text, int at) =>
        at == 0 || Scripts.IsCjk(text[at]) || !char.IsLetterOrDigit(text[at - 1]) || Scripts.IsCjk(text[at - 1]);

    /// <summary>Who is named where, when that is known already and it does not matter which group is.</summary>
    public IReadOnlyList<NamedPerson>? Known { get; init; }

    /// <summary>Whom "them" means; null when nobody was shown.</summary>
    public Audience? Them { get; init; }

    IReadOnlyList<NamedPerson> Marks(string text) =>
        Known is null ? NameReader.Places(text, people) : [.. Known.Where(one => one.End <= text.Length)];

    AudienceSaid Read(string text, int from, IReadOnlyList<NamedPerson> named)
    {
        var (parts, among, except, unknown) = (new List<Audience>(), new List<Audience>(), new List<Audience>(), new List<string>());
        var (at, end) = (from, from);
        if (
            AudienceGrammar.ButBefore().Match(text, from) is { Success: true } before
            && Several(text, before.Index + before.Length, named, except) is { } left
        )
            at = end = left + AudienceGrammar.ButAfter().Match(text, left).Length;
        while (Part(text, at, named, unknown) is { } part)
        {
            (at, end) = (part.End, part.End);
            if (part.Audience is { } audience)
                parts.Add(audience);
            // "everyone in group 1", "group 2's trainees who …": the next says more closely whom.
            while (Closer(text, at, named) is { } closer)
            {
                if (parts.Count > 0 && closer.Audience.Kind != AudienceKind.Group && parts[^1].Kind is AudienceKind.Group or AudienceKind.Several)
                    (among, parts) = ([.. parts], [closer.Audience]);
                else if (parts.Count > 0)
                    parts[^1] = closer.Audience;
                (at, end) = (closer.End, closer.End);
            }
            if (AudienceGrammar.But().Match(text, at) is { Success: true } but && Several(text, but.Index + but.Length, named, except) is { } without)
                at = end = without + AudienceGrammar.ButAfter().Match(text, without).Length;
            var joint = AudienceGrammar.And().Match(text, at);
            if (!joint.Success)
                break;
            at = joint.Index + joint.Length;
        }
        if (parts.Count > 0 && AudienceGrammar.Stranger().Match(text, end) is { Success: true } stranger)
        {
            unknown.Add(stranger.Groups["x"].Value.Trim());
            end = stranger.Index + stranger.Length;
        }
        if (parts.Count == 0)
            return new AudienceSaid(null, unknown, from, end);
        var whole = Audience.Of(parts);
        // "The trainees only, not the supervisors": they are none of those.
        if (parts.TrueForAll(static part => part is { Kind: AudienceKind.Role, Role: not null }))
            except.RemoveAll(left => left.Kind == AudienceKind.Role && !parts.Contains(left));
        if (among.Count > 0)
            whole = whole with { Among = among };
        return new AudienceSaid(except.Count > 0 ? whole.Without(except) : whole, unknown, from, end);
    }

    /// <summary>The end of a list of parts, which are added; null when there is none.</summary>
    int? Several(string text, int at, IReadOnlyList<NamedPerson> named, List<Audience> parts)
    {
        int? end = null;
        while (Part(text, at, named, []) is { Audience: { } audience } part)
        {
            parts.Add(audience);
            end = part.End;
            if (AudienceGrammar.And().Match(text, part.End) is not { Success: true } joint)
                break;
            at = joint.Index + joint.Length;
        }
        return end;
    }

    (Audience? Audience, int End)? Part(string text, int at, IReadOnlyList<NamedPerson> named, List<string> unknown)
    {
        at += AudienceGrammar.Filler().Match(text, at).Length;
        var name = at + AudienceGrammar.TitleBefore().Match(text, at).Length;
        if (AudienceGrammar.TheirSupervisors().Match(text, at) is { Success: true } theirSupervisors)
            return (new Audience(AudienceKind.SupervisorsOf), theirSupervisors.Index + theirSupervisors.Length);
        if (Them is { } listing && AudienceGrammar.SomeNamed().Match(text, at) is { Success: true } some && Some(listing, some) is { } few)
            return (few, some.Index + some.Length);
        if (Them is { } them && AudienceGrammar.JustNamed().Match(text, at) is { Success: true } shown)
            return (them, shown.Index + shown.Length);
        if (AudienceGrammar.Own().Match(text, at) is { Success: true } mine)
            return own.Count > 0
                ? (Audience.Of([.. own.Select(group => new Audience(AudienceKind.Group, Group: group.Id.Value))]), mine.Index + mine.Length)
                : Unknown(mine);
        if (Lacking(text, at) is { } lacking)
            return lacking;
        if (AudienceGrammar.Leaders().Match(text, at) is { Success: true } leaders)
            return Unknown(leaders);
        if (AudienceGrammar.Groups().Match(text, at) is { Success: true } listed)
        {
            var found = new List<Audience>();
            foreach (var number in AudienceGrammar.GroupNumber().Matches(listed.Groups["n"].Value).Select(match => match.Value))
                if (groups.FirstOrDefault(group => TraineeAsked.Names($"group {number}", group.Name)) is { } known)
                    found.Add(new Audience(AudienceKind.Group, Group: known.Id.Value));
                else if (Known != null)
                    found.Add(new Audience(AudienceKind.Group));
                else
                    unknown.Add(listed.Value.Trim());
            return (found.Count > 0 ? Audience.Of(found) : null, listed.Index + listed.Length);
        }
        if (groups.FirstOrDefault(group => Stands(text, at, group.Name)) is { } called)
            return (new Audience(AudienceKind.Group, Group: called.Id.Value), at + called.Name.Length);
        if (
            named.FirstOrDefault(one => one.Start == at || one.Start == name) is { } person
            && AudienceGrammar.Theirs().Match(text, person.End) is { Success: true } theirs
        )
        {
            unknown.Add(text[at..(theirs.Index + theirs.Length)]);
            return (null, theirs.Index + theirs.Length);
        }
        if (named.FirstOrDefault(one => one.Start == at || one.Start == name) is { Key: null } unclear)
        {
            unknown.Add(text[unclear.Start..unclear.End]);
            return (null, unclear.End);
        }
        if (named.FirstOrDefault(one => one.Start == at || one.Start == name) is { Key: { } key } one)
            return (new Audience(AudienceKind.Person, Person: key), one.End + AudienceGrammar.Title().Match(text, one.End).Length);
        if (AudienceGrammar.Staff().Match(text, at) is { Success: true } staff)
            return (Audience.Of([.. AudienceGrammar.StaffRoles.Select(role => new Audience(AudienceKind.Role, role))]), staff.Index + staff.Length);
        foreach (var (role, regex) in AudienceGrammar.Roles)
            if (regex.Match(text, at) is { Success: true } match)
                return (new Audience(AudienceKind.Role, role), match.Index + match.Length);
        return AudienceGrammar.Everyone().Match(text, at) is { Success: true } all
            ? (new Audience(AudienceKind.Everyone), all.Index + all.Length)
            : null;

        (Audience? Audience, int End)? Unknown(Match match)
        {
            unknown.Add(match.Value.Trim());
            return (null, match.Index + match.Length);
        }
    }

    /// <summary>"The first three" of those who were shown; null for more than there are.</summary>
    static Audience? Some(Audience them, Match some)
    {
        var words = some.Groups["n"].Value;
        return (EnglishWords.Number(words) ?? NumberText.Integer(words)) is { } count && count > 0 && count <= them.Each.Count
            ? Audience.Of(some.Groups["last"].Success ? [.. them.Each.TakeLast(count)] : [.. them.Each.Take(count)])
            : null;
    }

    /// <summary>What says more closely who of those named before: "in group 1", "who have not handed in the report", 的没交材料的人.</summary>
    (Audience Audience, int End)? Closer(string text, int at, IReadOnlyList<NamedPerson> named)
    {
        if (Lacking(text, at) is { Audience: { } lacking } found)
            return (lacking, found.End);
        return
            AudienceGrammar.Inside().Match(text, at) is { Success: true } inside
            && Part(text, inside.Index + inside.Length, named, []) is { Audience: { Kind: AudienceKind.Group or AudienceKind.Several } group } part
            ? (group, part.End)
            : null;
    }

    /// <summary>Those who lack something, are behind, or have written nothing.</summary>
    (Audience? Audience, int End)? Lacking(string text, int at)
    {
        if (AudienceGrammar.Quiet().Match(text, at) is { Success: true } quiet)
            return (new Audience(AudienceKind.Quiet), quiet.Index + quiet.Length);
        if (AudienceGrammar.Behind().Match(text, at) is { Success: true } behind)
            return (new Audience(AudienceKind.Behind), behind.Index + behind.Length);
        if (AudienceGrammar.NotHandedIn().Match(text, at) is not { Success: true } without)
            return null;
        var (start, any) = (without.Index + without.Length, AudienceGrammar.Anything().Match(text, without.Index + without.Length));
        if (items.After(text, start) is { } item)
            return (new Audience(AudienceKind.MissingItem, Item: item.Item.Key), Tail(text, item.End));
        if (any.Success && !without.Groups["without"].Success)
            return (new Audience(AudienceKind.MissingItem), any.Index + any.Length);
        return null;
    }

    /// <summary>"the practicum summary": the item by one of its words, and what kind of thing it is.</summary>
    static int Tail(string text, int end)
    {
        end += AudienceGrammar.Thing().Match(text, end).Length;
        return end + AudienceGrammar.Those().Match(text, end).Length;
    }

    static bool Stands(string text, int at, string name) =>
        name.Length > 1 && string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
