// the code around the snippets of docs/configuration.md

import java.net.URI;

import org.springframework.context.annotation.Bean;

import io.dracoonspring.autoconfigure.DracoonConnectionDetails;

class Frame {

	interface Vault {

		String read(String name);

	}

	// a member

}
