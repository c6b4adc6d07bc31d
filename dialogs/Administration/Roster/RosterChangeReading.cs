using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>What a sentence wants of the roster, with the people and the group that it names looked up.</summary>
public sealed class RosterChangeReading(RosterPeople people)
{
    internal static RosterWish? WishIn(Turn turn) => turn.Input is Input.Said ? RosterSaid.Read(turn.Words, Places(turn)) : null;

    /// <summary>Two changes that were said at once, each as a sentence of its own.</summary>
    internal static (string First, string Second)? TwoIn(Turn turn) =>
        turn.Input is Input.Said ? RosterTwoSaid.TakeApart(turn.Words, Places(turn)) : null;

    /// <summary>Null when the words are no change that can be made here.</summary>
    internal async Task<RosterChangeDraft?> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (WishIn(turn) is not { } wish)
            return null;
        var draft = new RosterChangeDraft(
            Enum.Parse<RosterEditKind>(wish.Kind.ToString()),
            Field: wish.Field is { } field ? Enum.Parse<RosterField>(field.ToString()) : RosterField.Name,
            Value: wish.Value,
            Role: wish.Role is { } role ? Enum.Parse<Role>(role.ToString()) : null,
            Name: wish.Name,
            Email: wish.Email,
            Phone: wish.Phone
        );
        if (wish.Group.Length > 0)
            draft = draft with { Group = (await GroupAsync(turn, wish.Group, cancellationToken))?.Value, Whom = "" };
        var places = Places(turn);
        if (wish.Kind == RosterWishKind.Add)
            return wish.Role == RosterWishRole.Supervisee ? await WithTraineeAsync(draft, turn, wish, cancellationToken) : draft;
        if (wish.People is [var first, ..] && first >= 0 && first < places.Count)
            draft = await WithPersonAsync(draft, turn, Words(turn, places[first]), other: false, cancellationToken);
        if (wish.Kind == RosterWishKind.Swap && wish.People is [_, var second] && second >= 0 && second < places.Count)
            draft = await WithPersonAsync(draft, turn, Words(turn, places[second]), other: true, cancellationToken);
        return draft;
    }

    /// <summary>The person whom the words mean; when they mean none or several, these are offered.</summary>
    internal async Task<RosterChangeDraft> WithPersonAsync(
        RosterChangeDraft draft,
        Turn turn,
        string words,
        bool other,
        CancellationToken cancellationToken
    )
    {
        var found = await people.NamedAsync(turn.Speaker.Id, turn.Speaker.BatchId, words, cancellationToken);
        // Who it is about is asked first.
        if (other && draft.Person is null)
            return found is [var second] ? draft with { Other = second.Name.Id.Value } : draft;
        return found is [var one]
            ? other
                ? draft with
                {
                    Other = one.Name.Id.Value,
                    Whom = "",
                    Choices = null,
                }
                : draft with
                {
                    Person = one.Name.Id.Value,
                    Whom = "",
                    Choices = null,
                }
            : draft with
            {
                Whom = words,
                Choices = [.. found.Select(person => person.Email)],
            };
    }

    internal async Task<Core.GroupId?> GroupAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var groups = await people.GroupsAsync(turn.Speaker.BatchId, cancellationToken);
        var named = TraineeAsked.GroupIn(words) ?? words;
        return groups.FirstOrDefault(group => TraineeAsked.Names(Ordinal(named), group.Name))?.Id;
    }

    /// <summary>"The first group" is group 1.</summary>
    static string Ordinal(string words) => RosterSaid.GroupNumber(words) is { } number ? $"group {number}" : words;

    async Task<RosterChangeDraft> WithTraineeAsync(RosterChangeDraft draft, Turn turn, RosterWish wish, CancellationToken cancellationToken)
    {
        foreach (var place in Places(turn).Select(place => Words(turn, place)).Where(words => words != wish.Name))
            if (await people.NamedAsync(turn.Speaker.Id, turn.Speaker.BatchId, words: place, cancellationToken) is [var one])
                return draft with { Other = one.Name.Id.Value };
        return draft;
    }

    static List<(int Start, int End)> Places(Turn turn) =>
        [
            .. (turn.Heard?.Things ?? [])
                .Where(thing => thing.Kind == ThingKind.Person && !IsOfAddress(turn.Words, thing.Start, thing.End))
                .Select(thing => (thing.Start, thing.End)),
        ];

    /// <summary>zhou in zhou.tt@example.org is nobody who is named.</summary>
    static bool IsOfAddress(string words, int start, int end) =>
        (start > 0 && words[start - 1] is ('.' or '@' or '_'))
        || (end + 1 < words.Length && words[end] is ('.' or '@' or '_') && char.IsLetterOrDigit(words[end + 1]));

    static string Words(Turn turn, (int Start, int End) place) => turn.Words[place.Start..place.End];
}
