using System.Collections.Frozen;

namespace PaperGraph.Model;

/// <summary>TeX commands that stand for one symbol, those that only format, and those whose argument is not text for a reader.</summary>
internal static class TexSymbols
{
    internal static readonly FrozenDictionary<string, string> Symbols = Parse(
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π "
        + "varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ "
        + "Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ infty ∞ partial ∂ nabla ∇ times × cdot · ast * star ⋆ circ ∘ bullet • pm ± mp ∓ div ÷ "
        + "le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ propto ∝ ll ≪ gg ≫ to → rightarrow → leftarrow ← leftrightarrow ↔ "
        + "Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ longrightarrow ⟶ uparrow ↑ downarrow ↓ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ "
        + "supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ forall ∀ exists ∃ neg ¬ land ∧ lor ∨ wedge ∧ vee ∨ oplus ⊕ otimes ⊗ odot ⊙ "
        + "sum ∑ prod ∏ int ∫ top ⊤ bot ⊥ perp ⊥ mid | parallel ∥ Vert ‖ vert | langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ ldots … "
        + "dots … cdots ⋯ prime ′ dagger † ddagger ‡ S § P ¶ copyright © textregistered ® texttrademark ™ pounds £ euro € degree ° textdegree ° "
        + "hbar ℏ Re ℜ Im ℑ aleph ℵ textbackslash \\ textasciitilde ~ textasciicircum ^ textendash – textemdash — textquotesingle ' lbrace { rbrace } "
        + "checkmark ✓ square □ diamond ⋄ triangle △ cong ≅ textperiodcentered · textbar | textless < textgreater > backslash \\");

    /// <summary>Commands that change how text looks, not what it says.</summary>
    internal static readonly FrozenSet<string> Formatting = Words(
        "em it bf tt sc rm sf sl itshape slshape scshape upshape bfseries mdseries ttfamily sffamily rmfamily normalfont tiny scriptsize footnotesize "
        + "small normalsize large Large LARGE huge Huge displaystyle textstyle scriptstyle left right big Big bigg Bigg bigl bigr limits nolimits "
        + "emph text textit textbf texttt textsc textrm textsf textsl textup textmd textnormal underline uline mbox hbox mathrm mathbf mathit mathsf "
        + "mathtt mathcal mathscr mathfrak mathnormal boldsymbol bm operatorname ensuremath mathop mathbin mathrel protect xspace noindent centering "
        + "textsuperscript textsubscript boldmath unboldmath relax nobreak allowbreak tilde hat bar vec dot ddot widehat widetilde overline color");

    /// <summary>Commands whose argument is a key, a place or a note.</summary>
    internal static readonly FrozenSet<string> DroppedWithArgument = Words(
        "cite citep citet citealp citeauthor citeyear ref eqref autoref cref label footnote footnotemark footnotetext thanks vspace hspace textcolor index "
        + "phantom hphantom vphantom");

    /// <summary>Commands that stand for white space.</summary>
    internal static readonly FrozenSet<string> Spaces = Words("quad qquad space newline linebreak thinspace enspace par hfill nobreakspace");

    /// <summary>Blackboard letters.</summary>
    internal static readonly FrozenDictionary<char, string> Blackboard = Parse("C ℂ H ℍ N ℕ P ℙ Q ℚ R ℝ Z ℤ")
        .ToFrozenDictionary(pair => pair.Key[0], pair => pair.Value);

    /// <summary>Characters that Unicode has raised.</summary>
    internal static readonly FrozenDictionary<char, char> Superscripts = Parse(
        "0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ - ⁻ ( ⁽ ) ⁾ n ⁿ i ⁱ").ToFrozenDictionary(pair => pair.Key[0], pair => pair.Value[0]);

    private static FrozenDictionary<string, string> Parse(string pairs) => pairs.Split(' ').Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
