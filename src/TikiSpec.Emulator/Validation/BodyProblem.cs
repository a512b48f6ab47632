namespace TikiSpec.Emulator;

/// <summary>Something that is wrong with a body.</summary>
/// <param name="Member">Where: <c>variants[1].price</c>; empty for the body as a whole.</param>
/// <param name="Complaint">What: <c>is required</c>.</param>
internal readonly record struct BodyProblem(string Member, string Complaint)
{
    public override string ToString() => Member.Length == 0 ? "body " + Complaint : Member + " " + Complaint;
}
