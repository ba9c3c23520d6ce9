// the code around the snippets of docs/configuration.md

import java.net.URI;
import java.security.Provider;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.autoconfigure.DracoonBuilderCustomizer;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.autoconfigure.config.ConfigFilesChangedEvent;
import io.dracoonspring.crypto.key.RsaProvider;

class Frame {

	interface Vault {

		Secret read(String name);

	}

	private ApplicationEventPublisher publisher;

	// a member

}
