// the code around the snippets of docs/getting-started.md

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;

class Frame {

	void statements(Secret clientSecret, String userName, Secret password) {
		// a statement
	}

}
