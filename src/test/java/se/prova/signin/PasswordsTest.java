package se.prova.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_is_kept_as_argon2id_with_19_mib_two_rounds_and_one_lane() {
        String hash = passwords.hash("en mening bara Anna vet");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("mening");
        assertThat(passwords.hash("en mening bara Anna vet")).isNotEqualTo(hash);
        assertThat(passwords.matches("en mening bara Anna vet", hash)).isTrue();
        assertThat(passwords.matches("en mening bara Anna vet ", hash)).isFalse();
    }

    @Test
    void nobody_has_a_password() {
        assertThat(passwords.matchesNobody("nobody has this password")).isFalse();
        assertThat(passwords.matchesNobody("")).isFalse();
    }
}
