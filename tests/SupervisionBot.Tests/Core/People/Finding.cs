using SupervisionBot.Core.People;

namespace SupervisionBot.Tests.Core.People;

static class Finding
{
    public static async Task<Participant?> FindAsync(this TestDatabase database, Func<PersonFinder, Task<Participant?>> find, TimeProvider time)
    {
        await using var db = database.Open();
        return await find(new PersonFinder(db, time));
    }
}
