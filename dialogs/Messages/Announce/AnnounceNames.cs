using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Messages.Announce;

static class AnnounceNames
{
    /// <summary>Whom this author can name, with those whom the audiences name already.</summary>
    public static async Task<AudienceWords> WordsAsync(this Audiences audiences, Turn turn, Audience? named, CancellationToken cancellationToken)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        List<TraineeName> people =
        [
            .. turn.Words.Length == 0 ? [] : await audiences.PeopleAsync(who, batch, turn.Words, cancellationToken),
            .. named is null ? [] : await audiences.NamedAsync(named, cancellationToken),
            .. AudienceWords.Them(turn) is { } them ? await audiences.NamedAsync(them, cancellationToken) : [],
        ];
        return new AudienceWords(
            turn,
            await audiences.GroupsAsync(who, batch, cancellationToken),
            await audiences.OwnGroupsAsync(who, batch, cancellationToken),
            [.. people.DistinctBy(person => person.Id)]
        );
    }
}
