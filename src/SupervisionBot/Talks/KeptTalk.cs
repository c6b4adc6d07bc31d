namespace SupervisionBot.Talks;

/// <summary>In a turn's state: what is kept of the talk after it, as <see cref="TalkFormat"/> writes it.</summary>
sealed record KeptTalk(string State);
