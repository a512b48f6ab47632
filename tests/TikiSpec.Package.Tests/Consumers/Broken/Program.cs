using TikiSpec;

Console.WriteLine("This must not build.");

[ApiClient("broken", "petsore")]
internal sealed partial class PetClient;
