// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;

import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willDoNothing;

/**
 * Tests for {@link UnlockedKeyPair}.
 */
class UnlockedKeyPairTests {

	private final RSAPrivateCrtKey original = (RSAPrivateCrtKey) TestKeys.raw(KeyPairVersion.A).getPrivate();

	private final RSAPrivateCrtKey key = Mockito.mock(RSAPrivateCrtKey.class,
			AdditionalAnswers.delegatesTo(this.original));

	private final UnlockedKeyPair pair = new UnlockedKeyPair(
			new RecipientKey(KeyPairVersion.A, (RSAPublicKey) TestKeys.raw(KeyPairVersion.A).getPublic()), this.key,
			RsaCipher.jdk());

	@Test
	void keyIsWipedWhenThePairIsClosed() throws Exception {
		willDoNothing().given(this.key).destroy();
		this.pair.close();
		BDDMockito.then(this.key).should().destroy();
		assertThat(this.pair.isClosed()).isTrue();
		assertLocked();
		this.pair.close();
		BDDMockito.then(this.key).should().destroy();
	}

	@Test
	void keyInUseIsDestroyedOnlyAfterwards() throws Exception {
		willDoNothing().given(this.key).destroy();
		willAnswer((call) -> {
			this.pair.close();
			BDDMockito.then(this.key).should(Mockito.never()).destroy();
			assertLocked();
			return this.original.getModulus();
		}).given(this.key).getModulus();
		assertThat(this.pair.encodePrivateKey()).isEqualTo(RsaKeys.encode(this.original));
		BDDMockito.then(this.key).should().destroy();
	}

	@Test
	void keysOfTheCorrettoProviderAreGoneAfterwards() throws Exception {
		RsaProvider rsa = TestProvider.CORRETTO.rsa();
		RSAPrivateCrtKey adopted = RsaCipher.checked(CorrettoProvider.load()).adopt(this.original);
		assertThat(adopted).isNotSameAs(this.original);
		UnlockedKeyPair closed = new UnlockedKeyPair(this.pair.publicKey(), adopted, RsaCipher.jdk());
		closed.close();
		assertThat(adopted.isDestroyed()).isTrue();
		assertThat(rsa.inUse()).startsWith("AmazonCorretto");
	}

	private void assertLocked() {
		assertThatExceptionOfType(DracoonCryptoException.class).isThrownBy(() -> this.pair.decrypt(new byte[256]))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.NO_KEY));
		assertThatExceptionOfType(DracoonCryptoException.class).isThrownBy(this.pair::encodePrivateKey)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.NO_KEY));
	}

}
