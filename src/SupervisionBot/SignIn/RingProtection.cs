using Microsoft.AspNetCore.DataProtection;
using SupervisionBot.Storage.Secrets;

namespace SupervisionBot.SignIn;

/// <summary>Lets the framework seal its cookies by the bot's key ring, so that every host opens them and nothing else keeps keys.</summary>
sealed class RingProtection(KeyRing ring, params string[] purposes) : IDataProtector
{
    public IDataProtector CreateProtector(string purpose) => new RingProtection(ring, [.. purposes, purpose]);

    public byte[] Protect(byte[] plaintext) => ring.ProtectorOf(purposes).Protect(plaintext);

    public byte[] Unprotect(byte[] protectedData) => ring.ProtectorOf(purposes).Unprotect(protectedData);
}
