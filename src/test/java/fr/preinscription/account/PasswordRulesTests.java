package fr.preinscription.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final String NAME = "Hélène Le Goff-Martin";
    private static final String EMAIL = "h.legoff@ac-toulouse.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un cheval dans la mairie",
                "bleu vert ours",
                "𝄞 clef de sol ouverte",
                "elevage pommes 12",
                "zqxwcevrbtny",
            })
    void longEnoughIsEnough(String password) {
        assertThat(PasswordRules.refusal(password, NAME, EMAIL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "court", "onze signes", "𝄞𝄞𝄞𝄞𝄞𝄞abc"})
    void tooShort(String password) {
        assertThat(PasswordRules.refusal(password, NAME, EMAIL))
                .hasValueSatisfying(words -> assertThat(words).contains("au moins 12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse2027",
                "MotDePasse!!2027",
                "Mot de passe 2027",
                "azertyuiop123",
                "AZERTYUIOP!?",
                "123456789012",
                "000000000000",
                "aaaaaaaaaaaaaaa",
                "abababababab",
                "soleilsoleil",
                "Bienvenue2027!",
                "Toulouse31000!",
                "correcthorsebatterystaple",
            })
    void whatOthersTryFirst(String password) {
        assertThat(PasswordRules.refusal(password, NAME, EMAIL))
                .hasValueSatisfying(words -> assertThat(words).contains("facile à deviner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"helene aime les ours", "famille MARTIN 1987", "ecrire a legoff demain"})
    void nameAndAddress(String password) {
        assertThat(PasswordRules.refusal(password, NAME, EMAIL))
                .hasValueSatisfying(words -> assertThat(words).contains("ni votre nom"));
    }
}
