package fr.preinscription.registration;

import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The keys of the seal, from the settings; the local run has its own. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    @Profile("!local")
    SealKeys sealKeys(
            @Value("${preinscription.seal.key-id}") String id,
            @Value("${preinscription.seal.key}") String key,
            @Value("${preinscription.seal.former-keys}") String formerKeys) {
        var keys = SealKeys.read(id, key, formerKeys);
        // the public half is no secret, and is needed on the day the key is replaced
        LoggerFactory.getLogger(SealKeys.class).info("Confirmations are sealed with {}", keys.publicKey());
        return keys;
    }
}
