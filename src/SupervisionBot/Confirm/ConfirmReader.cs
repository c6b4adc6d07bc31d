using SupervisionBot.Core;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Requests;
using SupervisionBot.Talks;

namespace SupervisionBot.Confirm;

/// <summary>Who reads the page, and in which language: the one they chose on it, else the supervisee's own, else the browser's.</summary>
sealed class ConfirmReader(PersonFinder people, Speakers speakers, TimeProvider time)
{
    /// <summary>For the words of the page, whose culture the caller sets; null when the supervisee has no part in the batch any more.</summary>
    public async Task<Turn?> TurnAsync(HttpContext http, ConfirmationView view)
    {
        if (await people.FindAsync(view.Confirmation.SuperviseeId, view.BatchId, http.RequestAborted) is not { } person)
            return null;
        return new NoticeReader(
            await speakers.OfAsync(person, http.RequestAborted),
            PageLanguage.Of(http, person.Language),
            time.GetUtcNow()
        ).AsTurn();
    }
}
