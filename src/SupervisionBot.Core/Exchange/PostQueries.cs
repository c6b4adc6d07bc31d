namespace SupervisionBot.Core.Exchange;

static class PostQueries
{
    /// <summary>Without what is by those of whom the person wants to see nothing.</summary>
    public static IQueryable<Post> ShownTo(this IQueryable<Post> posts, PersonId who, SupervisionDb db) =>
        posts.Where(p => !db.HiddenWriters.Any(h => h.PersonId == who && h.WriterId == p.AuthorId));

    /// <summary>Open questions of others that went to the person, or are of a topic that they help with.</summary>
    public static IQueryable<Post> MayAnswer(this SupervisionDb db, PersonId who) =>
        db
            .Posts.ShownTo(who, db)
            .Where(p =>
                p.QuestionId == null
                && p.State == PostState.Open
                && p.AuthorId != who
                && (
                    db.QuestionsSent.Any(s => s.QuestionId == p.Id && s.PersonId == who)
                    || db.Helpers.Any(h => h.PersonId == who && h.Topic == p.Topic)
                )
            );
}
